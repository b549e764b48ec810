using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>An image that a command names.</summary>
/// <param name="Text">The reference, with the way back to where it stands.</param>
/// <param name="Role">What the command does with it.</param>
internal readonly record struct CommandImage(MappedText Text, Role Role);
