using ContainerLint.References;
using ContainerLint.Rules;
using ContainerLint.Text;
using CsCheck;

namespace ContainerLint.Tests.Rules;

public sealed class ReferenceRepairTests
{
    [Theory]
    [InlineData("Node:22", "node:22")]
    [InlineData("ghcr.io/Contoso/Web:Main", "ghcr.io/contoso/web:Main")]
    [InlineData("no\u200Bde:22\u2060", "node:22")]
    [InlineData("\u00A0NODE", "node")]
    [InlineData(" node:22 ", "node:22")]
    [InlineData("my app:22", null)]
    [InlineData("node:", null)]
    [InlineData("", null)]
    public void Only_case_and_invisible_characters_are_repaired(string reference, string? repaired) =>
        Assert.Equal(repaired, ReferenceRepair.Repair(ReferenceSyntax.Parse(reference)));

    [Fact]
    public void The_edits_produce_the_repaired_text() =>
        Gen.Char["nodeNODE.:/@22\u200B\u2060\u00A0 \t"].Array[0, 12].Sample(characters =>
        {
            var reference = new string(characters);
            if (ReferenceRepair.Repair(ReferenceSyntax.Parse(reference)) is not { } repaired || repaired == reference)
                return;
            var source = new Source("f", reference);
            var text = MappedText.Verbatim(source, new SourceSpan(0, reference.Length));
            var edits = ReferenceRepair.EditsTo(text, repaired);
            Assert.Equal(repaired, Edits.Apply(reference, [edits!], out _));
        });
}
