using ContainerLint.CSharp.Binding;
using ContainerLint.Documents;

namespace ContainerLint.CSharp.Commands;

/// <summary>An expression that is part of a command, with the images it names.</summary>
/// <param name="Site">
/// The expression: a command line (<see cref="Apis.PartKind.Command"/>), or the word that is a reference.
/// </param>
/// <param name="Images">The images in it.</param>
internal sealed record CommandUse(ImageSite Site, IReadOnlyList<ImageUse> Images);
