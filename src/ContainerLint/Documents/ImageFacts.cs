namespace ContainerLint.Documents;

/// <summary>
/// What rules found out about the reference of an image use, remembered on the use because finding it again costs more
/// than most rules. Rules derive from it; documents know nothing of its content.
/// </summary>
public abstract class ImageFacts;
