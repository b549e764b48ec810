using System.Text;
using ContainerLint.Cli.Git;
using ContainerLint.Text;

namespace ContainerLint.Tests.Cli.Git;

public sealed class DiffReaderTests
{
    [Fact]
    public void Lines_of_a_hunk_are_counted_and_not_recognised_by_content()
    {
        const string diff =
            """
            diff --git a/Dockerfile b/Dockerfile
            index 1..2 100644
            --- a/Dockerfile
            +++ b/Dockerfile
            @@ -3,0 +4,2 @@ context
            +++ b/else
            +@@ -1 +900 @@
            @@ -9 +11,0 @@
            -- a/else
            @@ -20 +21 @@
            -x
            \ No newline at end of file
            +diff --git a/y b/y
            \ No newline at end of file
            diff --git "a/o\303\251\t.txt" "b/o\303\251\t.txt"
            new file mode 100644
            Binary files /dev/null and "b/o\303\251\t.txt" differ
            diff --git a/from b/to x
            similarity index 90%
            rename from from
            rename to to x
            --- a/from
            +++ b/to x
            @@ -1 +1 @@
            -x
            +y

            """;
        var files = DiffReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(diff)));
        Assert.Equal(["Dockerfile", "oé\t.txt", "to x"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([4, 5, 21], Lines(files["Dockerfile"]));
        Assert.Equal(Enumerable.Range(1, 30), Lines(files["oé\t.txt"]));
        Assert.Equal([1], Lines(files["to x"]));
    }

    [Fact]
    public void A_line_that_is_longer_than_any_buffer_is_one_line()
    {
        var line = new string('é', 100_000);
        var diff = $"diff --git a/x b/x\n@@ -0,0 +1,2 @@\n+{line}\n+\ndiff --git a/y b/y\n@@ -1 +7 @@\n-\n+";
        var files = DiffReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(diff)));
        Assert.Equal([1, 2], Lines(files["x"]));
        Assert.Equal([7], Lines(files["y"]));
    }

    [Theory]
    [InlineData("diff --git \nBinary files x\n@@ -\n@@ -a +b @@\n")]
    [InlineData("@@ -1 +1 @@")]
    [InlineData("diff --git \"\\\nrename to \"\\4\"\n")]
    public void A_malformed_diff_does_not_throw(string diff) =>
        Assert.All(DiffReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(diff))).Keys, Assert.NotNull);

    private static IEnumerable<int> Lines(LineSet lines)
    {
        var source = new Source("x", string.Concat(Enumerable.Repeat("line\n", 30)));
        return Enumerable.Range(1, 30)
            .Where(line => lines.Touches(new Place(source, new SourceSpan((line - 1) * 5, 4))));
    }
}
