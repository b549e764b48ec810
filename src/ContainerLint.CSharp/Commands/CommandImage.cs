using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>An image that a command names.</summary>
/// <param name="Text">The reference, mapped to the source.</param>
/// <param name="Role">What the command does with it.</param>
internal readonly record struct CommandImage(MappedText Text, Role Role);
