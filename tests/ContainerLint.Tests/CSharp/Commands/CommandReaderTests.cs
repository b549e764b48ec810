using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Commands;
using ContainerLint.CSharp.Values;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Commands;

/// <summary>Commands that C# code starts.</summary>
public sealed class CommandReaderTests
{
    [Theory]
    [InlineData("Process.Start(\"docker\", \"pull redis:7.4\");", "Pulled redis:7.4")]
    [InlineData("System.Diagnostics.Process.Start(arguments: \"pull redis\", fileName: \"docker\");", "Pulled redis")]
    [InlineData("Process.Start(\"docker\", [\"pull\", \"redis\"]);", "Pulled redis")]
    [InlineData("Process.Start(\"git\", \"pull origin\");", "")]
    [InlineData("Process.Start(docker, \"pull origin\");", "")]
    [InlineData("Process.Start(\"sh\", \"-c \\\"docker run redis\\\"\");", "Run redis")]
    [InlineData("Process.Start(\"cmd\", @\"/c docker run -v C:\\a:C:\\b redis\");", "Run redis")]
    [InlineData(
        "Process.Start(isWindows ? \"cmd\" : \"sh\", isWindows ? \"/c docker run a\" : \"-c \\\"docker run b\\\"\");",
        "Run a; Run b")]
    [InlineData("Start(\"docker\", \"pull redis\");", "")]
    [InlineData("Game.Start(\"docker\", \"pull redis\");", "")]
    public void A_process_is_started(string code, string expected) => Assert.Equal(expected, Images(code));

    [Theory]
    [InlineData("new ProcessStartInfo(\"docker\", \"pull redis\");", "Pulled redis")]
    [InlineData("ProcessStartInfo info = new(\"docker\", $\"run --name {n} redis\");", "Run redis")]
    [InlineData("var i = new ProcessStartInfo { FileName = \"docker\", Arguments = \"run a\" };", "Run a")]
    [InlineData(
        "var i = new ProcessStartInfo(\"docker\") { ArgumentList = { \"run\", \"--rm\", \"a\", \"sh\" } };", "Run a")]
    [InlineData("var i = new ProcessStartInfo(\"docker\", [\"run\", \"a\"]);", "Run a")]
    [InlineData("var i = new ProcessStartInfo(\"docker\"); i.Arguments = \"run a\";", "Run a")]
    [InlineData("var i = new ProcessStartInfo(); i.FileName = \"docker\"; i.Arguments = \"run a\";", "Run a")]
    [InlineData(
        "var i = new ProcessStartInfo(\"docker\"); i = new ProcessStartInfo(\"git\"); i.Arguments = \"run a\";", "")]
    [InlineData(
        "var i = new ProcessStartInfo(\"docker\"); if (x) { i.Arguments = \"run a\"; } else i.Arguments = \"pull b\";",
        "Run a; Pulled b")]
    [InlineData("var p = new Process { StartInfo = { FileName = \"docker\", Arguments = \"run a\" } };", "Run a")]
    [InlineData("var p = new Process { StartInfo = new() { FileName = \"docker\", Arguments = \"run a\" } };", "Run a")]
    [InlineData("p.StartInfo.FileName = \"docker\"; p.StartInfo.Arguments = \"run a\";", "Run a")]
    [InlineData(
        "p.StartInfo = new ProcessStartInfo(); p.StartInfo.FileName = \"docker\"; p.StartInfo.Arguments = \"run a\";",
        "Run a")]
    [InlineData("p.StartInfo.FileName = \"docker\"; q.StartInfo.Arguments = \"run a\";", "")]
    public void A_process_is_set_up_in_many_ways(string code, string expected) =>
        Assert.Equal(expected, Images(code));

    [Theory]
    [InlineData("i.ArgumentList.Add(\"run\"); i.ArgumentList.Add(\"a\"); i.ArgumentList.Add(\"sh\");", "Run a")]
    [InlineData("i.ArgumentList.Add(\"run\"); if (x) i.ArgumentList.Add(\"-d\"); i.ArgumentList.Add(\"a\");", "Run a")]
    [InlineData(
        "i.ArgumentList.Add(\"run\"); if (x) { i.ArgumentList.Add(\"-e\"); "
        + "i.ArgumentList.Add(\"A=b\"); } i.ArgumentList.Add(\"a\");",
        "Run a")]
    [InlineData(
        "i.ArgumentList.Add(\"run\"); if (x) i.ArgumentList.Add(\"-e\"); i.ArgumentList.Add(\"A=b\"); "
        + "i.ArgumentList.Add(\"a\");",
        "")]
    [InlineData(
        "i.ArgumentList.Add(\"run\"); foreach (var e in es) i.ArgumentList.Add(e); i.ArgumentList.Add(\"a\");", "")]
    [InlineData(
        "i.ArgumentList.Add(\"run\"); foreach (var e in es) { i.ArgumentList.Add(\"-e\"); "
        + "i.ArgumentList.Add(e); } i.ArgumentList.Add(\"a\");",
        "Run a")]
    [InlineData("i.ArgumentList.Add(\"run\"); i.ArgumentList.Add(x ? \"a\" : \"b\");", "Run a; Run b")]
    [InlineData("j.ArgumentList.Add(\"run\"); j.ArgumentList.Add(\"a\");", "")]
    public void Words_are_added_one_by_one(string code, string expected) =>
        Assert.Equal(expected, Images("var i = new ProcessStartInfo(\"docker\");" + code));

    [Theory]
    [InlineData("Cli.Wrap(\"docker\").WithArguments(\"pull redis\");", "Pulled redis")]
    [InlineData(
        "await Cli.Wrap(\"docker\").WithWorkingDirectory(\"x\").WithArguments(\"pull redis\").ExecuteAsync();",
        "Pulled redis")]
    [InlineData("Cli.Wrap(\"docker\").WithArguments(new[] { \"pull\", \"redis\" });", "Pulled redis")]
    [InlineData("Cli.Wrap(\"docker\").WithArguments([\"pull\", \"redis\"]);", "Pulled redis")]
    [InlineData(
        "Cli.Wrap(\"docker\").WithArguments(a => a.Add(\"run\").Add(\"-e\").Add(\"A=b\").Add(\"redis\"));",
        "Run redis")]
    [InlineData(
        "Cli.Wrap(\"docker\").WithArguments(a => { a.Add(\"run\"); if (x) a.Add(\"-d\"); a.Add(\"redis\"); });",
        "Run redis")]
    [InlineData(
        "Cli.Wrap(\"docker\").WithArguments(a => a.Add([\"run\", \"--rm\"]).Add(\"redis\").Add(\"sh\", false));",
        "Run redis")]
    [InlineData("Cli.Wrap(\"git\").WithArguments(\"pull redis\");", "")]
    [InlineData("Command.Run(\"docker\", \"pull redis\");", "Pulled redis")]
    [InlineData("await Command.ReadAsync(\"docker\", \"run redis\");", "Run redis")]
    [InlineData("await Command.RunAsync(\"docker\", [\"run\", \"redis\"]);", "Run redis")]
    [InlineData("await SimpleExec.Command.RunAsync(\"docker\", \"run redis\");", "Run redis")]
    [InlineData("Run(\"docker\", \"pull redis\");", "Pulled redis")]
    [InlineData("Run(\"dotnet\", \"run --project redis\");", "")]
    public void CliWrap_and_SimpleExec_start_programs_too(string code, string expected) =>
        Assert.Equal(expected, Images(code));

    [Fact]
    public void Words_need_not_be_in_source_order()
    {
        var code = "Process.Start(\"docker\", \"run \" + (x ? \"--rm \" : \"\") + \"redis\");";
        Assert.Equal("Run redis", Images(code));
    }

    [Fact]
    public void Truncated_code_is_read()
    {
        var code = """
            var i = new ProcessStartInfo("docker") { Arguments = $"run {x ? "-d" : ""} redis" }; // containerlint ignore CL1002
            if (x) i.ArgumentList.Add("sh -c \\"docker run $(a) 'b' >c\\"");
            Cli.Wrap("sh").WithArguments(a => { a.Add("-c").Add("docker run `x` -v a:b \\\\ 'c"); });
            File.WriteAllText("Dockerfile", @"FROM a
            RUN b");
            #pragma warning disable CL1002
            /* containerlint ignore CL1002 */ Command.Run("docker", ["pull", .. more]);
            [assembly: SuppressMessage("a", "CL1002:b", Target = "c")]
            """;
        for (var length = 0; length <= code.Length; length++)
        {
            var source = new Source("a.cs", code[..length]);
            var document = CSharpReader.Read(CodeFile.Parse(source), CodeProject.Of(source), ImageApis.None);
            Assert.All(document.Images, image => Assert.True(image.Place.InFile().Span.End <= length));
            Assert.All(document.Suppressions, one => Assert.True((one.Scope?.Span.End ?? 0) <= length));
        }
    }

    [Fact]
    public void Many_words_take_linear_time()
    {
        var words = string.Join(", ", Enumerable.Repeat("x ? \"-d\" : \"-i\"", 5_000));
        Assert.Equal("", Images($"Process.Start(\"docker\", [\"run\", {words}, \"redis\"]);"));
    }

    private static string Images(string code)
    {
        var file = CodeFile.Parse(new Source("a.cs", code));
        var names = new NoNames();
        var reader = new CommandReader(
            names,
            new ValueReader(names),
            new TypeBinder(null, space => space is "CliWrap" or "SimpleExec" or "SimpleExec.Command"));
        var uses = file.Root.DescendantNodes().SelectMany(node => reader.Read(node, file)).ToList();
        Assert.All(uses, use => Assert.NotEmpty(use.Images));
        Assert.All(uses, use => Assert.All(
            use.Images, image => Assert.True(file.PlaceOf(use.Site.Expression.Span).Span.Contains(image.Place.Span))));
        return string.Join(
            "; ", uses.SelectMany(use => use.Images).Select(image => $"{image.Role} {image.Text.Value}"));
    }
}
