/* The figure in the rich text editor: a picker of figure, form and wording, and the present words
   in the sentence. The words come from the data each time the editor opens; never stored. */
(() => {
  const { React, DraftJS, draftail, jQuery } = window;
  const { EditorState, Modifier } = DraftJS;
  const { DraftUtils } = draftail;

  /** Where the figure goes: in the place of the one that is being changed, or at the cursor. */
  const target = (editorState, entityKey) =>
    entityKey ? DraftUtils.getEntitySelection(editorState, entityKey) : editorState.getSelection();

  /** Put a figure into the text. */
  const withFigure = (editorState, { type, entityKey, data }) => {
    const content = editorState.getCurrentContent().createEntity(type, "IMMUTABLE", data);
    const key = content.getLastCreatedEntityKey();
    const style = editorState.getCurrentInlineStyle();
    const place = target(editorState, entityKey);
    const replaced = Modifier.replaceText(content, place, data.words, style, key);
    return EditorState.push(editorState, replaced, "insert-characters");
  };

  /** The list of figures, or the form and wording of the one that is being changed. */
  const startUrl = ({ chooserUrl }, entity) => {
    if (!entity) return `${chooserUrl}?say=1`;
    const { slug, form = "", wording = "" } = entity.getData();
    return `${chooserUrl}say/${encodeURIComponent(slug)}/?${new URLSearchParams({ form, wording })}`;
  };

  /** The step that asks for form and wording. */
  const say = (modal) => {
    modal.ajaxifyForm(jQuery("form", modal.body));
    jQuery("[data-figure-other]", modal.body).on("click", (event) => {
      event.preventDefault();
      modal.loadUrl(event.currentTarget.href);
    });
    const focus = () => modal.body[0].querySelector("input[name=form]:checked")?.focus();
    focus();
    // Opening as the first step, the dialog takes the focus once more when it has come in.
    modal.body.closest(".modal").one("shown.bs.modal", focus);
  };

  /** Opens the picker and inserts what is chosen. */
  class FigureSource extends React.Component {
    componentDidMount() {
      const { entityType, entity, onClose } = this.props;
      this.closed = () => onClose();
      jQuery(document.body).on("hidden.bs.modal", this.closed);
      this.modal = window.ModalWorkflow({
        url: startUrl(entityType, entity),
        onload: { ...new window.ChooserModalOnloadHandlerFactory().getOnLoadHandlers(), say },
        responses: { chosen: (result) => this.choose(result) },
        onError: () => onClose(),
      });
    }

    componentWillUnmount() {
      jQuery(document.body).off("hidden.bs.modal", this.closed);
    }

    choose({ slug, form, wording, words, refused, note }) {
      const { editorState, entityKey, entityType, onComplete } = this.props;
      const data = { slug, form, wording, words, refused, note };
      onComplete(withFigure(editorState, { type: entityType.type, entityKey, data }));
      this.modal.close();
    }

    render() {
      return null;
    }
  }

  /** Shows the words as a figure, with where they come from or why they are refused. */
  const Figure = ({ entityKey, contentState, children, onEdit }) => {
    const { refused, note } = contentState.getEntity(entityKey).getData();
    return React.createElement(
      "span",
      {
        className: refused ? "figure-entity figure-entity--refused" : "figure-entity",
        title: note,
        role: "button",
        onMouseUp: () => onEdit(entityKey),
      },
      children,
    );
  };

  draftail.registerPlugin({ type: "FIGURE", source: FigureSource, decorator: Figure }, "entityTypes");
})();
