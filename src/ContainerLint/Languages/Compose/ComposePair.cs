using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>A key with its value, as a mapping or as an item <c>key=value</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPlace">Where the key is; for an item the whole item.</param>
/// <param name="Value">The interpolated value; null if there is none.</param>
/// <param name="ValuePlace">Where the value is; for an item the whole item.</param>
internal sealed record ComposePair(string Key, Place KeyPlace, MappedText? Value, Place ValuePlace);
