using ContainerLint.Text;
using CsCheck;

namespace ContainerLint.Tests.Text;

public sealed class EditSetTests
{
    private static readonly Source A = new("a", "0123456789");
    private static readonly Source B = new("b", "abcdefghij");

    [Fact]
    public void Insertions_of_one_group_at_one_place_keep_their_order()
    {
        var edits = new EditSet();
        Assert.True(edits.TryAdd([Edit(A, 4, 0, ":22"), Edit(A, 4, 0, "@sha")]));
        Assert.True(edits.TryAdd([Edit(A, 4, 0, ":22"), Edit(A, 4, 0, "@sha")]));
        Assert.Equal("0123:22@sha456789", edits.Apply(A));
    }

    [Fact]
    public void Edits_of_one_group_may_touch_but_not_overlap()
    {
        var edits = new EditSet();
        Assert.False(edits.TryAdd([Edit(A, 2, 3, "x"), Edit(A, 4, 2, "y")]));
        Assert.Equal(A.Text, edits.Apply(A));
        Assert.True(edits.TryAdd([Edit(A, 4, 2, "y"), Edit(A, 2, 2, "x")]));
        Assert.Equal("01xy6789", edits.Apply(A));
    }

    [Fact]
    public void A_group_may_insert_before_what_it_replaces()
    {
        var edits = new EditSet();
        Assert.True(edits.TryAdd([Edit(A, 2, 2, "y"), Edit(A, 2, 0, "x")]));
        Assert.Equal("01xy456789", edits.Apply(A));
    }

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(2, 0, false)]
    [InlineData(3, 1, false)]
    [InlineData(5, 2, false)]
    [InlineData(0, 10, false)]
    [InlineData(0, 1, true)]
    [InlineData(6, 1, true)]
    public void An_edit_that_touches_another_group_waits(int start, int length, bool isAccepted)
    {
        var edits = new EditSet();
        Assert.True(edits.TryAdd([Edit(A, 2, 3, "x")]));
        Assert.Equal(isAccepted, edits.TryAdd([Edit(A, start, length, "y")]));
    }

    [Fact]
    public void A_group_in_several_files_is_accepted_whole_or_not_at_all()
    {
        var edits = new EditSet();
        Assert.True(edits.TryAdd([Edit(A, 0, 1, "x")]));
        Assert.False(edits.TryAdd([Edit(B, 0, 1, "x"), Edit(A, 0, 2, "x")]));
        Assert.Equal(B.Text, edits.Apply(B));
        Assert.True(edits.TryAdd([Edit(B, 0, 1, "x"), Edit(A, 0, 1, "x")]));
        Assert.Equal(("x123456789", "xbcdefghij"), (edits.Apply(A), edits.Apply(B)));
    }

    /// <summary>The same edits are accepted as by a comparison of all pairs.</summary>
    [Fact]
    public void Edits_that_touch_no_other_are_accepted()
    {
        var edit = Gen.Select(Gen.Int[0, 100], Gen.Int[0, 4], Gen.Int[0, 1]);
        edit.Array[0, 40].Sample(all =>
        {
            var source = new Source("f", new string('.', 110));
            var edits = new EditSet();
            var accepted = new List<Edit>();
            foreach (var (start, length, text) in all)
            {
                var next = Edit(source, start, length, text == 0 ? "" : "x");
                var isFree = accepted.TrueForAll(other => other.Span.End < start || other.Span.Start > start + length);
                Assert.Equal(isFree || accepted.Contains(next), edits.TryAdd([next]));
                if (isFree)
                    accepted.Add(next);
            }

            var expected = source.Text;
            foreach (var one in accepted.OrderByDescending(one => one.Span.Start))
                expected = expected.Remove(one.Span.Start, one.Span.Length).Insert(one.Span.Start, one.NewText);
            Assert.Equal(expected, edits.Apply(source));
        }, iter: 2000);
    }

    private static Edit Edit(Source source, int start, int length, string text) =>
        new(source, new SourceSpan(start, length), text);
}
