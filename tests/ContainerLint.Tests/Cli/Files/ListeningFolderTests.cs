using ContainerLint.Cli.Files;

namespace ContainerLint.Tests.Cli.Files;

/// <summary>Code and settings of a project may say where its app listens.</summary>
public sealed class ListeningFolderTests
{
    [Theory]
    [InlineData("Program.cs", "builder.WebHost.UseUrls(\"http://*:80\");")]
    [InlineData("Hosting/Setup.cs", "options.ListenAnyIP(80);")]
    [InlineData("Program.fs", "app.Run(\"http://*:80\")")]
    [InlineData("appsettings.json", "{ \"Kestrel\": { } }")]
    [InlineData("appsettings.Docker.json", "{ \"Urls\": \"http://*:80\" }")]
    public void What_says_it_is_found(string file, string text)
    {
        using var folder = new TempFolder().Add("Other.cs", "class Other;").Add(file, text);
        Assert.Equal(ListeningFolder.Yes, ListeningFolder.Answer(folder["."]));
    }

    [Theory]
    [InlineData("Program.cs", "WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("appsettings.json", "{ \"AllowedHosts\": \"*\" }")]
    [InlineData("Properties/launchSettings.json", "{ \"applicationUrl\": \"http://localhost:5000\", \"Urls\": 1 }")]
    [InlineData("obj/Generated.cs", "UseUrls")]
    public void What_does_not_count_is_left_out(string file, string text)
    {
        using var folder = new TempFolder().Add(file, text);
        Assert.Empty(ListeningFolder.Answer(folder["."]));
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_not_taken_for_silent()
    {
        using var folder = new TempFolder();
        Assert.Equal(ListeningFolder.Yes, ListeningFolder.Answer(folder["gone"]));
    }
}
