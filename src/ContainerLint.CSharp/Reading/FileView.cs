using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Values;

namespace ContainerLint.CSharp.Reading;

/// <summary>What reading a file takes from its project. For one read on one thread.</summary>
/// <param name="Definitions">What names mean.</param>
/// <param name="Types">Recognises types.</param>
/// <param name="Prefix">What Testcontainers puts in front of images without a registry.</param>
internal sealed record FileView(Definitions Definitions, TypeBinder Types, Lazy<HubPrefix> Prefix);
