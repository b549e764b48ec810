using System.CommandLine;
using System.Text;
using System.Text.Json;
using ContainerLint.Cli.Commands;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Tests.Cli.Commands;

public class ReferenceCommandTests
{
    private const string Checksum = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void A_table_shows_the_parts_and_a_caret_under_what_is_wrong()
    {
        var (code, output) = Run(["nginx", "[::1]:80/x:1", "a.b/c@sha256:" + Checksum, "a:-\u001B[31m"]);
        Assert.Equal(1, code);
        Assert.Equal(
            """
            REFERENCE                   REGISTRY    PORT   REPOSITORY      TAG        DIGEST
            nginx                       docker.io          library/nginx   (latest)
            [::1]:80/x:1                [::1]       80     x               1
            a.b/c@sha256:0123456789ab   a.b                c                          sha256:0123456789ab
            'a:-␛[31m' is not valid:
              a:-␛[31m
                ^ '-' cannot begin a tag: expected a letter, a digit or '_'


            """,
            output);
    }

    [Fact]
    public void Json_has_every_field_and_null_for_what_is_not_there()
    {
        var (code, output) = Run(
            ["localhost:005000/a:1@sha256:" + Checksum, "nginx", "foo_bar.com/x", "nginx:\"+"], isJson: true);
        Assert.Equal(1, code);
        Assert.Equal(
            $$"""
            {"input":"localhost:005000/a:1@sha256:{{Checksum}}","valid":true,"error":null,"offset":null,"registry":"localhost","port":5000,"repository":"a","tag":"1","digest":"sha256:{{Checksum}}","canonical":"localhost:005000/a:1@sha256:{{Checksum}}","familiar":"localhost:005000/a:1@sha256:{{Checksum}}"}
            {"input":"nginx","valid":true,"error":null,"offset":null,"registry":"docker.io","port":null,"repository":"library/nginx","tag":null,"digest":null,"canonical":"docker.io/library/nginx","familiar":"nginx"}
            {"input":"foo_bar.com/x","valid":true,"error":null,"offset":null,"registry":"","port":null,"repository":"foo_bar.com/x","tag":null,"digest":null,"canonical":"foo_bar.com/x","familiar":"foo_bar.com/x"}
            {"input":"nginx:\"+","valid":false,"error":"'\"' cannot begin a tag: expected a letter, a digit or '_'","offset":6,"registry":null,"port":null,"repository":null,"tag":null,"digest":null,"canonical":null,"familiar":null}

            """,
            output);
    }

    [Theory]
    [InlineData("r:9223372036854775807/a", "9223372036854775807")]
    [InlineData("r:9223372036854775808/a", "\"9223372036854775808\"")]
    public void A_port_is_a_number_as_long_as_it_is_one_of_64_bits(string reference, string port) =>
        Assert.Contains($"\"port\":{port},", Run([reference], isJson: true).Output);

    [Fact]
    public void Standard_input_has_one_reference_a_line_and_every_line_is_answered()
    {
        var (code, output) = Run(["first", "-", "last"], input: "\uFEFFnginx\r\n\nNginx:1\n a\nb.c/d"u8.ToArray());
        Assert.Equal(1, code);
        Assert.Equal(
            """
            first                                           docker.io/library/first:latest
            nginx                                           docker.io/library/nginx:latest
                                                            not valid: at 1: the reference is empty: expected the name of an image
            Nginx:1                                         not valid: at 1: a repository name must be lowercase: 'Nginx'
             a                                              not valid: at 1: a reference cannot contain a space
            b.c/d                                           b.c/d:latest
            last                                            docker.io/library/last:latest

            """,
            output);
    }

    [Fact]
    public void Lines_that_cannot_be_decoded_are_errors_of_their_own()
    {
        byte[] lines =
        [
            .. "\"a\\u200b\"\n"u8,
            .. "\"\\ud800\"\n"u8,
            .. "é \xFF"u8,
            0xFF,
            .. "\n\"a\" 1\nb\n\n\"ok\""u8,
        ];
        Assert.Equal(
            """
            False 1 U+200B (zero width space) is invisible and not allowed in a reference
            False 0 the JSON string escapes half of a surrogate pair
            False 3 the line is not valid UTF-8 here
            False 4 the line is not a JSON string
            False 0 the line is not a JSON string
            False 0 the line is not a JSON string
            True  

            """,
            Summary(Run(["-"], isJson: true, isJsonInput: true, input: lines).Output));
    }

    [Fact]
    public void The_character_that_stands_for_the_unknown_is_an_error_here() =>
        Assert.Equal(
            "False 2 U+FFFE (not a character of Unicode) is not allowed in a reference\n",
            Summary(Run(["a:\uFFFE"], isJson: true).Output));

    [Fact]
    public void A_line_of_many_megabytes_is_one_error_and_the_next_line_is_read()
    {
        byte[] lines = [.. Enumerable.Repeat((byte)'a', 5 << 20), .. "\nnginx\n"u8];
        Assert.Equal(
            "False 1048576 the line is longer than 1048576 bytes\nTrue  \n",
            Summary(Run(["-"], isJson: true, input: lines).Output));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hundred_thousand_lines_are_answered_in_order_while_they_come(bool isJson)
    {
        var input = new MemoryStream(Encoding.ASCII.GetBytes(
            string.Concat(Enumerable.Range(0, 100_000).Select(i => $"registry.example.com/team/app:{i}\n"))));
        var output = new OrderedLines(input);
        Assert.Equal(0, Answer(["-"], isJson, false, input, output));
        Assert.Equal(100_000, output.Count);
        Assert.InRange(output.LargestLag, 1, 1 << 18);
    }

    [Fact]
    public void A_line_is_answered_before_the_next_one_is_waited_for()
    {
        var output = new StringWriter();
        var input = new SlowLines(
            ["nginx\n", "red", "is\nbusy", "box\n"], () => output.ToString().Count(c => c == '\n'));
        Answer(["-"], false, false, input, output);
        Assert.Equal([0, 1, 1, 2, 3], input.AnsweredBeforeRead);
    }

    [Fact]
    public void All_valid_is_code_0() => Assert.Equal(0, Run(["a", "b:1"]).Code);

    [Theory]
    [InlineData("reference")]
    [InlineData("reference --json-input a")]
    [InlineData("reference --format yaml a")]
    public void Wrong_usage_is_refused(string line) =>
        Assert.NotEmpty(new RootCommand { ReferenceCommand.Create() }.Parse(line).Errors);

    [Fact]
    public void The_command_writes_to_the_output_of_its_invocation()
    {
        var run = CliRun.With(new CliWorld { Input = "a\nB\n"u8.ToArray() }, "reference", "--format", "json", "-");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal("True  \nFalse 0 a repository name must be lowercase: 'B'\n", Summary(run.Output));
    }

    private static (int Code, string Output) Run(
        string[] references, bool isJson = false, bool isJsonInput = false, byte[]? input = null)
    {
        var output = new StringWriter();
        var code = Answer(references, isJson, isJsonInput, new MemoryStream(input ?? []), output);
        return (code, output.ToString().ReplaceLineEndings("\n"));
    }

    private static int Answer(string[] references, bool isJson, bool isJsonInput, Stream input, TextWriter output)
    {
        var list = new ListOutput(isJson, ColorChoice.Never);
        var request = new ReferenceRequest(references, list) { IsJsonInput = isJsonInput };
        return new ReferenceHost(request, input, output).Run(Style.None, TextWriter.Null);
    }

    /// <summary>Verdict, offset and error of each line of JSON.</summary>
    private static string Summary(string output) => string.Concat(
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return $"{root.GetProperty("valid")} {root.GetProperty("offset")} {root.GetProperty("error")}\n";
        }));

    /// <summary>A pipe that brings a piece at a time, and notes how many lines were answered before each.</summary>
    private sealed class SlowLines(string[] pieces, Func<int> answered) : MemoryStream
    {
        public List<int> AnsweredBeforeRead { get; } = [];

        public override int Read(byte[] buffer, int offset, int count)
        {
            AnsweredBeforeRead.Add(answered());
            return AnsweredBeforeRead.Count > pieces.Length
                ? 0
                : Encoding.ASCII.GetBytes(pieces[AnsweredBeforeRead.Count - 1], buffer.AsSpan(offset));
        }
    }

    /// <summary>Checks that tags count up, and how far the input is ahead when something is written.</summary>
    private sealed class OrderedLines(MemoryStream input) : StringWriter
    {
        private long answered;

        public int Count { get; private set; }

        public long LargestLag { get; private set; }

        public override void Write(StringBuilder? value)
        {
            LargestLag = Math.Max(LargestLag, input.Position - answered);
            foreach (var line in value!.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.Contains($"registry.example.com/team/app:{Count}", line);
                answered += $"registry.example.com/team/app:{Count}\n".Length;
                Count++;
            }
        }
    }
}
