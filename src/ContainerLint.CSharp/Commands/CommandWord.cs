using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>A word that is given to a program.</summary>
/// <param name="Text">The word, without its quotes; wholly or partly unknown where it is not fixed.</param>
/// <param name="IsOptional">Whether the word is given only sometimes: under an <c>if</c>, in a loop.</param>
internal readonly record struct CommandWord(MappedText Text, bool IsOptional = false);
