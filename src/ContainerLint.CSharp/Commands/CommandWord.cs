using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>An argument of a program.</summary>
/// <param name="Text">The word without quotes; parts that are not fixed are unknown.</param>
/// <param name="IsOptional">Whether the word is passed only under a condition: in an <c>if</c>, in a loop.</param>
internal readonly record struct CommandWord(MappedText Text, bool IsOptional = false);
