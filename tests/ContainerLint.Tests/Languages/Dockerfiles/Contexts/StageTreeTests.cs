using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Dockerfiles.Contexts;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles.Contexts;

public sealed class StageTreeTests
{
    private static readonly KnownFiles Files = KnownFiles.Of(
        "App.sln", "Web/Web.csproj", "Web/Program.cs", "libs/Core/Core.csproj", "libs/Core/C.cs", "libs/readme.md");

    [Theory]
    [InlineData("COPY . .", "/src/Web/Program.cs", "Web/Program.cs")]
    [InlineData("COPY . /x", "/x/App.sln", "App.sln")]
    [InlineData("COPY . .", "/src/Missing.cs", "Absent")]
    [InlineData("COPY Web/ .", "/src/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY Web Web", "/src/Web/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY Web/Web.csproj Web/", "/src/Web/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY Web/Web.csproj Web", "/src/Web", "Web/Web.csproj")]
    [InlineData("COPY [\"Web/Web.csproj\", \"./\"]", "/src/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY App.sln Web/Web.csproj x", "/src/x/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY *.sln ./", "/src/App.sln", "App.sln")]
    [InlineData("COPY */*.csproj ./", "/src/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY libs/* ./", "/src/C.cs", "libs/Core/C.cs")]
    [InlineData("COPY --parents **/*.csproj ./", "/src/libs/Core/Core.csproj", "libs/Core/Core.csproj")]
    [InlineData("COPY --parents **/*.csproj ./", "/src/libs/Core/C.cs", "Absent")]
    [InlineData("COPY --exclude=**/*.cs . .", "/src/Web/Program.cs", "Absent")]
    [InlineData("ARG P=Web\nCOPY $P $P", "/src/Web/Web.csproj", "Web/Web.csproj")]
    [InlineData("ARG P\nCOPY $P $P", "/src/Web/Web.csproj", "Unknown")]
    [InlineData("COPY Web Web\nRUN ./build.sh", "/src/Web/Web.csproj", "Unknown")]
    [InlineData("RUN mv a b\nCOPY Web Web", "/src/Web/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY Web Web\nRUN apt-get update && apt-get install -y git", "/src/Web/Web.csproj", "Web/Web.csproj")]
    [InlineData("ADD https://example.com/a.tar.gz .", "/src/Web/Web.csproj", "Unknown")]
    [InlineData("WORKDIR sub\nCOPY App.sln .", "/src/sub/App.sln", "App.sln")]
    [InlineData("COPY ../Web Web", "/src/Web/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY Web Web\nFROM sdk\nCOPY --from=a /src /x", "/x/Web/Web.csproj", "Web/Web.csproj")]
    [InlineData("COPY Web Web\nFROM a\nCOPY App.sln .", "/src/Web/Web.csproj", "Web/Web.csproj")]
    [InlineData("FROM sdk\nCOPY --from=other:1 /src /x", "/x/Web/Web.csproj", "Unknown")]
    public void A_path_in_a_stage_is_what_was_copied_there(string lines, string path, string expected)
    {
        var syntax = DockerfileReader.Read(new Source("Dockerfile", "FROM sdk AS a\nWORKDIR /src\n" + lines)).Syntax!;
        var trees = StageTrees.Of(syntax, BuildContext.Of("", "Dockerfile", Files), _ => false);
        var found = trees[^1].Find(path, null);
        Assert.Equal(expected, found.Path ?? found.Kind.ToString());
    }

    [Fact]
    public void Nothing_is_listed_to_copy_a_whole_context()
    {
        var files = KnownFiles.Of([.. Enumerable.Range(0, 100_000).Select(i => $"big/{i}.txt"), "Web/Web.csproj"]);
        var syntax = DockerfileReader.Read(new Source("Dockerfile", "FROM sdk\nCOPY . /src")).Syntax!;
        var trees = StageTrees.Of(syntax, BuildContext.Of("", "Dockerfile", files), _ => false);
        Assert.Equal(PathKind.File, trees[0].Find("/src/Web/Web.csproj", null).Kind);
        Assert.InRange(files.Asked.Count, 1, 10);
    }

    [Fact]
    public void A_file_that_is_left_out_is_not_there()
    {
        var files = new KnownFiles([new Source("Dockerfile.dockerignore", "Web"), new Source("Web/a.cs", "")]);
        Assert.Equal(PathKind.Absent, BuildContext.Of("", "Dockerfile", files).KindOf("Web/a.cs"));
    }
}
