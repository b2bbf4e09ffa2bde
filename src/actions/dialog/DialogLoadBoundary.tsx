import { Alert, Button, Group, Modal } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface DialogLoadBoundaryProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog is a chunk of its own: when that cannot be had, says so instead of showing nothing. */
export class DialogLoadBoundary extends Component<DialogLoadBoundaryProps> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { onClose, children } = this.props;
    return this.state.failed ? <DialogNotLoaded onClose={onClose} /> : children;
  }
}

function DialogNotLoaded({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("actions");
  return (
    <Modal opened onClose={onClose} title={t("dialog.cannotOpen")} returnFocus={false}>
      <Alert color="red" role="alert">
        {t("dialog.loadFailed")}
      </Alert>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("dialog.close")}
        </Button>
      </Group>
    </Modal>
  );
}
