using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>Which variables a word mentions.</summary>
public sealed class VariableMentionTests
{
    [Theory]
    [InlineData("$A", "A")]
    [InlineData("/x:${A}/$B_1.c", "A B_1")]
    [InlineData("'$A'\"$B\"\"'$C'\"", "B C")]
    [InlineData("\\$A \\\\$B", "B")]
    [InlineData("${A:-$B} ${C-} ${D:+x} ${E?why}", "A? C? D? E?")]
    [InlineData("${A:-${B}}$C", "A? C")]
    [InlineData("${A#x*}", "A")]
    [InlineData("$1 $@ $$ ${} $", "")]
    [InlineData("${A", "A")]
    [InlineData("${A:-", "A?")]
    public void Mentions_are_told_with_their_guards(string text, string expected) => Assert.Equal(
        expected,
        string.Join(' ', VariableMention.In(text, 0, text.Length, '\\')
            .Select(mention => mention.Name + (mention.IsGuarded ? "?" : ""))));
}
