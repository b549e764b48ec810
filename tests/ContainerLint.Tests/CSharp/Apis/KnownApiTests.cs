using ContainerLint.CSharp.Apis;

namespace ContainerLint.Tests.CSharp.Apis;

/// <summary>Snippets for the API tables, each read by symbols and by shape with the same result.</summary>
public sealed class KnownApiTests
{
    private const string Builders = "using DotNet.Testcontainers.Builders; ";
    private const string Images = "using DotNet.Testcontainers.Images; ";
    private const string Redis = "using Testcontainers.Redis; ";
    private const string Aspire = "using Aspire.Hosting; var b = DistributedApplication.CreateBuilder(); ";
    private const string Stages = "using Aspire.Hosting.ApplicationModel.Docker; ";
    private const string Engine = "using Docker.DotNet.Models; ";

    /// <summary>The code and the expected result.</summary>
    public static TheoryData<string, string> Snippets => new()
    {
        { Builders + "_ = new ContainerBuilder(\"nginx:1\").WithName(\"web\");", "Run nginx:1 at nginx:1" },
        { Builders + "_ = new ContainerBuilder().WithImage(image: \"nginx\");", "Run nginx at nginx" },
        { Builders + "_ = new ContainerBuilder(args.Length > 0 ? \"a\" : \"b\");", "Run a at a; Run b at b" },
        { "_ = new DotNet.Testcontainers.Builders.ContainerBuilder(\"nginx\");", "Run nginx at nginx" },
        { "using TC = DotNet.Testcontainers.Builders; _ = new TC.ContainerBuilder(\"nginx\");", "Run nginx at nginx" },
        { "using CB = DotNet.Testcontainers.Builders.ContainerBuilder; _ = new CB(\"nginx\");", "Run nginx at nginx" },
        { Redis + "RedisBuilder r = new(\"redis:7\");", "Run redis:7 at redis:7" },
        {
            Builders + Images + "_ = new ImageFromDockerfileBuilder().WithName(new DockerImage(\"app:1\"));",
            "Built app:1 at app:1"
        },
        { Redis + "_ = new RedisBuilder().WithName(\"r\");", "RedisBuilder runs redis:7.0 at new RedisBuilder()" },
        { Redis + "_ = new RedisBuilder().WithImage(\"redis:8\");", "Run redis:8 at redis:8" },
        { Redis + "var r = new RedisBuilder(); r = r.WithImage(\"redis:8\");", "Run redis:8 at redis:8" },
        { Builders + "class Own : ContainerBuilder { public Own() : base(\"own:1\") { } }", "Run own:1 at own:1" },
        {
            Builders
            + "_ = new ImageFromDockerfileBuilder().WithName(\"app\").WithBuildArgument(\"BASE_IMAGE\", \"sdk:9\");",
            "Built app at app; Base sdk:9 at sdk:9"
        },
        { Builders + "_ = new ImageFromDockerfileBuilder().WithBuildArgument(\"VERSION\", \"9\");", "" },
        { Images + "_ = new DockerImage(\"nginx:1\", new Platform(\"linux/amd64\"));", "Run nginx:1 at nginx:1" },
        { Images + "_ = new DockerImage(\"nginx\", \"1.25\");", "Run 1.25/nginx at nginx; parts \"nginx\", \"1.25\"" },
        {
            Images + "_ = new DockerImage(\"app\", \"ghcr.io\", \"2\", null, new Platform(\"x\"));",
            "Run ghcr.io/app:2 at app; parts \"app\", \"ghcr.io\", \"2\", null, new Platform(\"x\") and more"
        },
        { Aspire + "b.AddContainer(\"web\", \"nginx\");", "Run nginx at nginx of web" },
        { Aspire + "b.AddContainer(\"web\", \"nginx\", \"1\");", "Run nginx:1 at nginx of web" },
        {
            Aspire + "b.AddContainer(\"web\", \"acme/api\").WithImageRegistry(\"ghcr.io\").WithImageTag(\"1\");",
            "Run ghcr.io/acme/api:1 at acme/api of web"
        },
        {
            Aspire + "var c = b.AddContainer(\"web\", \"nginx\"); c.WithImageTag(\"1\");",
            "Run nginx:1 at nginx of web"
        },
        {
            Aspire + "var c = b.AddContainer(\"web\", \"nginx\"); if (args.Length > 0) c.WithImageTag(\"1\");",
            "Run nginx:? at nginx of web"
        },
        {
            Aspire + "b.AddContainer(\"web\", \"nginx:1\", \"2\");",
            "Run nginx:2 at nginx:1 of web; AddContainer takes 2 beside nginx:1"
        },
        {
            Aspire + "b.AddPostgres(\"db\").WithImage(\"pg:1\", \"2\");",
            "Run docker.io/pg:2 at pg:1; WithImage refuses 2 beside pg:1"
        },
        {
            Aspire + "b.AddPostgres(\"db\").WithImageTag(\"latest\");",
            "Run docker.io/library/postgres:latest at latest"
        },
        {
            Aspire + "b.AddContainer(\"web\", \"nginx\").WithImageTag(\"1\").WithImageSHA256(\"aa\");",
            "Run nginx@sha256:aa at nginx of web"
        },
        { Aspire + "b.AddContainer(\"web\", \"app\").WithDockerfile(\".\");", "Built app at app of web" },
        { Aspire + "var c = b.AddContainer(\"web\", \"app\"); c.WithDockerfile(\".\");", "Built app at app of web" },
        { Aspire + "b.AddPostgres(\"p\").WithDockerfile(\".\").WithImage(\"app\");", "Built app at app" },
        {
            Aspire
            + "b.AddPostgres(\"p\").WithDockerfile(\".\", \"a.Dockerfile\").WithImage(\"app\").WithImageTag(\"dev\");",
            "Built app:dev at app"
        },
        { Aspire + "b.AddDockerfile(\"web\", \".\").WithImage(\"app\");", "Built app at app" },
        { Aspire + "b.AddDockerfile(\"web\", \".\").WithImageTag(\"latest\");", "Built ?:latest at latest of web" },
        {
            Aspire + "var c = b.AddDockerfile(\"web\", \".\"); c.WithImage(\"app\"); b.AddContainer(\"db\", \"pg\");",
            "Built app at app; Run pg at pg of db"
        },
        { Aspire + "var c = b.AddPostgres(\"p\"); c.WithImage(\"app\"); c.WithDockerfile(\".\");", "Built app at app" },
        {
            Aspire
            + "var c = b.AddPostgres(\"p\"); c.WithDockerfileFactory(\".\", _ => \"FROM sdk:9\"); "
            + "c.WithImage(\"app\");",
            "Base sdk:9 at sdk:9; Built app at app"
        },
        {
            Aspire
            + "b.AddExecutable(\"x\", \"npm\", \".\").PublishAsDockerFile(c => c.WithImage(\"app\")); "
            + "b.AddPostgres(\"p\").WithPgAdmin(c => c.WithImage(\"pgadmin\"));",
            "Built app at app; Run docker.io/pgadmin at pgadmin"
        },
        {
            Aspire
            + "b.AddDockerfileBuilder(\"web\", \".\", context => { context.Builder.From(\"sdk:9\", "
            + "\"build\").Run(\"x\"); context.Builder.From(\"aspnet:9\").CopyFrom(\"build\", \"a\", \"b\"); });",
            "Base sdk:9 at sdk:9; Base aspnet:9 at aspnet:9"
        },
        {
            Aspire
            + "b.AddPostgres(\"p\").WithDockerfileBuilder(\".\", c => { var d = c.Builder; var s = d.From(\"sdk:9\"); "
            + "s.CopyFrom(\"acme/tools:1\", \"a\", \"b\"); }).WithImage(\"app\");",
            "Base sdk:9 at sdk:9; Copied acme/tools:1 at acme/tools:1; Built app at app"
        },
        {
            "using Aspire.Hosting.ApplicationModel; "
            + "System.Action<DockerfileBuilderCallbackContext> f = c => c.Builder.From(\"sdk:9\");",
            "Base sdk:9 at sdk:9"
        },
        {
            "using Aspire.Hosting.ApplicationModel; "
            + "_ = new DockerfileBuilderCallbackAnnotation(c => c.Builder.From(\"sdk:9\"));",
            "Base sdk:9 at sdk:9"
        },
        {
            "using Aspire.Hosting.ApplicationModel; "
            + "class C { void Build(DockerfileBuilderCallbackContext c) => c.Builder.From(\"sdk:9\"); }",
            "Base sdk:9 at sdk:9"
        },
        {
            "using Aspire.Hosting.ApplicationModel; _ = new DockerfileBaseImageAnnotation { BuildImage = \"sdk:9\", "
            + "RuntimeImage = \"aspnet:9\" };",
            "Base sdk:9 at sdk:9; Base aspnet:9 at aspnet:9"
        },
        {
            "using Aspire.Hosting; using Aspire.Hosting.Testing; "
            + "class C { void M(IDistributedApplicationTestingBuilder b) => b.AddContainer(\"web\", \"a:1\"); }",
            "Run a:1 at a:1 of web"
        },
        {
            "using Aspire.Hosting; class C { IDistributedApplicationBuilder b = null; "
            + "IDistributedApplicationBuilder P => b; void M() { b.AddContainer(\"x\", \"a:1\"); "
            + "P.AddContainer(\"y\", \"a:2\"); this.P.AddContainer(\"z\", \"a:3\"); } }",
            "Run a:1 at a:1 of x; Run a:2 at a:2 of y; Run a:3 at a:3 of z"
        },
        {
            "using Aspire.Hosting; class D : C { void M() => P.AddContainer(\"x\", "
            + "\"a:1\"); } class C { protected IDistributedApplicationBuilder P => null; }",
            "Run a:1 at a:1 of x"
        },
        {
            "using Aspire.Hosting; partial class C { void M() => b.AddContainer(\"x\", "
            + "\"a:1\"); } partial class C { IDistributedApplicationBuilder b; }",
            "Run a:1 at a:1 of x"
        },
        {
            "using Aspire.Hosting; class C { void M<T>(T b) where T : "
            + "IDistributedApplicationBuilder => b.AddContainer(\"x\", \"a:1\"); }",
            "Run a:1 at a:1 of x"
        },
        {
            "using Aspire.Hosting; class Factory { public static IDistributedApplicationBuilder Create() => null; "
            + "} class C { void M() => Factory.Create().AddContainer(\"x\", \"a\"); }",
            "Run a at a of x"
        },
        {
            "using Aspire.Hosting; class Own { public Own AddContainer(string a, string b) => this; "
            + "public static Own Create() => null; } class C { void M() { var o = Own.Create(); "
            + "o.AddContainer(\"x\", \"a:1\"); Make().AddContainer(\"x\", \"a:1\"); } Own Make() => null; }",
            ""
        },
        {
            Aspire
            + "if (args.Length > 0) { var c = b.AddContainer(\"a\", "
            + "\"redis:latest\"); } else { var c = b.AddContainer(\"b\", \"x:1\"); c.WithImageTag(\"2\"); }",
            "Run redis:latest at redis:latest of a; Run x:2 at x:1 of b; WithImageTag takes 2 beside x:1"
        },
        {
            Aspire
            + "b.AddPostgres(\"p\").WithPgAdmin(c => c.WithImage(\"pgadmin:1\")); "
            + "b.AddPostgres(\"q\").WithPgAdmin(c => c.WithImageTag(\"2\"));",
            "Run docker.io/pgadmin:1 at pgadmin:1; Run docker.io/dpage/pgadmin4:2 at 2"
        },
        {
            Aspire + "b.AddPostgres(\"p\").WithPgAdmin((c) => { c.WithImage(\"pgadmin\"); c.WithImageTag(\"2\"); });",
            "Run docker.io/pgadmin:2 at pgadmin"
        },
        {
            Images
            + "_ = new DockerImage(\"nginx\", tag: \"latest\"); _ = new DockerImage(repository: \"redis\"); "
            + "_ = new DockerImage(image: \"a:1\");",
            "Run nginx:latest at nginx; Run redis at redis; Run a:1 at a:1; parts \"nginx\", tag: \"latest\"; "
            + "parts repository: \"redis\""
        },
        {
            Aspire + "b.AddExecutable(\"x\", \"docker\", \".\", \"run\", \"--rm\", \"redis:7\");",
            "Run redis:7 at redis:7"
        },
        {
            Aspire + "b.AddExecutable(\"x\", \"docker\", \".\", args: [\"pull\", \"redis:7\"]);",
            "Pulled redis:7 at redis:7"
        },
        {
            Aspire
            + "b.AddExecutable(\"x\", \"docker\", \".\").WithArgs(\"run\", \"-p\", \"80:80\").WithArgs(\"redis:7\");",
            "Run redis:7 at redis:7"
        },
        {
            Aspire
            + "var x = b.AddExecutable(\"x\", \"podman\", \".\", \"run\"); x.WithArgs(\"redis:7\"); "
            + "b.AddExecutable(\"y\", \"npm\", \".\", \"run\", \"start\");",
            "Run redis:7 at redis:7"
        },
        { Aspire + "b.AddExecutable(\"x\", \"npm\", \".\", \"run\", \"redis:7\").WithArgs(\"docker\");", "" },
        {
            Aspire
            + "{ var x = b.AddExecutable(\"x\", \"docker\", \".\", \"run\"); } { var x = b.AddPostgres(\"y\"); "
            + "x.WithArgs(\"redis:7\"); }",
            ""
        },
        {
            Aspire + "ContainerResourceBuilderExtensions.AddContainer(b, \"web\", \"nginx\");",
            "Run nginx at nginx of web"
        },
        { Aspire + "b.AddDatabase(\"db\").AddContainer(\"orders\", \"/id\", \"v2\");", "" },
        {
            "using Aspire.Hosting.ApplicationModel; "
            + "_ = new ContainerImageAnnotation { Image = \"a:1\", SHA256 = \"bb\", Tag = \"2\" };",
            "Run a:1:2 at a:1"
        },
        {
            Stages
            + "var d = new DockerfileBuilder(); d.From(\"sdk:9\", \"build\"); "
            + "d.From(\"scratch\").CopyFrom(\"build\", \"a\", \"b\");",
            "Base sdk:9 at sdk:9"
        },
        {
            Stages + "new DockerfileBuilder().From(\"sdk:9\").CopyFrom(\"busybox:1\", \"a\", \"b\");",
            "Base sdk:9 at sdk:9; Copied busybox:1 at busybox:1"
        },
        {
            Engine + "_ = new CreateContainerParameters { Name = \"web\", Image = \"nginx\" };",
            "Run nginx at nginx of web"
        },
        {
            Engine + "var p = new ImagesCreateParameters(); p.FromImage = \"nginx\"; p.Tag = \"1\";",
            "Pulled nginx:1 at nginx"
        },
        {
            Engine + "_ = new ImagesCreateParameters { FromImage = \"nginx\", Tag = \"sha256:aa\" };",
            "Pulled nginx@sha256:aa at nginx"
        },
        { Engine + "_ = new ImageTagParameters { RepositoryName = \"app\", Tag = \"1\" };", "Pushed app:1 at app" },
        {
            Engine + "_ = new ImageBuildParameters { Tags = [\"a:1\", \"a:2\"], CacheFrom = new[] { \"a:c\" } };",
            "Built a:1 at a:1; Built a:2 at a:2; Cache a:c at a:c"
        },
        {
            "using System.Collections.Generic; " + Engine
            + "_ = new ImageBuildParameters { BuildArgs = new Dictionary<string, string> { [\"IMAGE\"] = \"a:1\", "
            + "[\"NODE\"] = \"22\" } };",
            "Base a:1 at a:1"
        },
        {
            "using k8s.Models; _ = new V1PodSpec { Containers = [new() { Name = \"web\", Image = \"nginx\" }] };",
            "Run nginx at nginx of web"
        },
        { "using k8s.Models; _ = new V1ImageVolumeSource { Reference = \"data:1\" };", "Volume data:1 at data:1" },
        {
            "using Ductus.FluentDocker.Builders; new Builder().UseContainer().UseImage(\"nginx\"); "
            + "new Builder().DefineImage(\"app\").From(\"sdk\");",
            "Run nginx at nginx; Built app at app; Base sdk at sdk"
        },
        { "using Squadron; ContainerResourceBuilder.New().Image(\"mongo\").Tag(\"7\");", "Run mongo:7 at mongo" },
        {
            "using TestEnvironment.Docker; new DockerEnvironmentBuilder().AddContainer(p => p with { Name = \"db\", "
            + "ImageName = \"mongo\", Tag = \"7\" });",
            "Run mongo:7 at mongo of db"
        },
        {
            "using Cake.Docker; class C { void M(ICakeContext c) { c.DockerRun(\"nginx\", \"sh\"); "
            + "c.DockerRun(new DockerContainerRunSettings(), \"redis\", \"sh\"); } }",
            "Run nginx at nginx; Run redis at redis"
        },
        {
            "using Cake.Docker; class C { void M(ICakeContext c) { c.DockerTag(\"a\", \"r.io/a\"); "
            + "c.DockerRmi(\"b\", \"0123456789ab\"); } }",
            "Local a at a; Pushed r.io/a at r.io/a; Local b at b"
        },
        {
            "using Nuke.Common.Tools.Docker; DockerTasks.DockerBuild(s => s.SetTag(\"a:1\", \"a:2\")); "
            + "DockerTasks.DockerPush(s => s.SetName(\"a:1\"));",
            "Built a:1 at a:1; Built a:2 at a:2; Pushed a:1 at a:1"
        },
        {
            "using Nuke.Common.Tools.Docker; DockerTasks.DockerRun(s => s.SetImage(\"nginx\").SetName(\"web\"));",
            "Run nginx at nginx"
        },
        {
            "_ = new Pulumi.Docker.TagArgs { SourceImage = \"a\", TargetImage = \"b\" }; "
            + "_ = new Pulumi.DigitalOcean.DropletArgs { Image = \"ubuntu-20\" };",
            "Local a at a; Pushed b at b"
        },
        {
            "using Amazon.CDK.AWS.ECS; _ = new CfnTaskDefinition.ContainerDefinitionProperty { Name = \"web\", "
            + "Image = \"app:1\" };",
            "Run app:1 at app:1 of web"
        },
        {
            "using Amazon.CDK; _ = new DockerImage(\"app:1\"); _ = new DockerImage(\"app:2\", \"hash\");",
            "Run app:1 at app:1; Run app:2 at app:2"
        },
        {
            "using Amazon.CDK.AWS.StepFunctions.Tasks; _ = DockerImage.FromRegistry(\"app:1\");",
            "Run app:1 at app:1"
        },
        {
            "using Aspire.Hosting.Publishing; _ = new ContainerImageBuildOptions { ImageName = \"app\", Tag = \"2\" };",
            "Built app:2 at app"
        },
        {
            "using Aspire.Hosting.Publishing; class C { void M(IContainerRuntime r) { "
            + "r.TagImageAsync(\"app:1\", \"ghcr.io/acme/app:1\", default); "
            + "r.RemoveImageAsync(\"app:2\", default); } }",
            "Local app:1 at app:1; Pushed ghcr.io/acme/app:1 at ghcr.io/acme/app:1; Local app:2 at app:2"
        },
        { "using Amazon.CDK.AWS.ECS; _ = new RepositoryImage(\"app:1\");", "Run app:1 at app:1" },
        {
            "using Azure.ResourceManager.AppService.Models; _ = new SiteConfigProperties { LinuxFxVersion = \"DOCKER|"
            + "app:1\" }; _ = new SiteConfigProperties { LinuxFxVersion = \"DOTNETCORE|8.0\" };",
            "Run app:1 at DOCKER|app:1"
        },
        { "new Dagger.Client().Container().From(\"alpine\");", "Base alpine at alpine" },
        { "class Mail { public Mail From(string a) => this; } class C { void M() => new Mail().From(\"a@b\"); }", "" },
        {
            Builders
            + "class Mail { public Mail WithImage(string a) => this; } class C { void M() => new "
            + "Mail().WithImage(\"logo\"); }",
            ""
        },
    };

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Symbols_find_the_images(string code, string expected) =>
        Assert.Equal(expected, ApiReading.BySymbol(code));

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Shapes_find_the_same(string code, string expected) => Assert.Equal(expected, ApiReading.ByShape(code));

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Half_typed_code_does_not_throw(string code, string expected)
    {
        for (var end = 0; end < code.Length; end += 7)
        {
            Assert.NotNull(ApiReading.ByShape(code[..end]));
            if (end % 5 == 0)
                Assert.NotNull(ApiReading.BySymbol(code[..end]));
        }

        Assert.NotNull(expected);
    }

    [Fact]
    public void Without_the_library_the_shape_decides() =>
        Assert.Equal(
            "Run nginx at nginx",
            ApiReading.BySymbol(Builders + "_ = new ContainerBuilder(\"nginx\");", hasLibraries: false));

    [Fact]
    public void An_old_library_without_image_constructors_runs_its_own_default() => Assert.Equal(
        "MySqlBuilder runs mysql:8.0 at new MySqlBuilder()",
        ApiReading.BySymbol("using Testcontainers.MySql; _ = new MySqlBuilder();"));

    [Fact]
    public void A_type_of_the_project_is_not_the_librarys() => Assert.Equal("", ApiReading.ByShape(
        Builders + "_ = new ContainerBuilder(\"main:app\");", "namespace My { class ContainerBuilder { } }"));

    [Theory]
    [InlineData(
        "var b = DistributedApplication.CreateBuilder(args); b.AddContainer(\"web\", \"a:1\");",
        "Run a:1 at a:1 of web")]
    [InlineData(
        "class C { void M(IDistributedApplicationBuilder b) => b.AddContainer(\"web\", \"a:1\"); }",
        "Run a:1 at a:1 of web")]
    [InlineData(
        "class C { void M(IDistributedApplicationTestingBuilder b) => b.AddRedis(\"r\").WithImage(\"a:1\"); }",
        "Run docker.io/a:1 at a:1")]
    [InlineData("// DistributedApplication\n_ = \"DistributedApplication\"; b.AddContainer(\"web\", \"a:1\");", "")]
    [InlineData(
        "class DistributedApplication { } class C { void M(DistributedApplication b) => "
        + "b.AddContainer(\"web\", \"a:1\"); }",
        "")]
    public void A_type_that_only_Aspire_has_shows_that_it_is_used(string code, string expected) =>
        Assert.Equal(expected, ApiReading.ByShape(code));

    [Theory]
    [InlineData(
        "var b = TestBuilder.Create(); b.AddContainer(\"web\", \"acme/web\");", "Run acme/web at acme/web of web")]
    [InlineData("var b = TestBuilder.Create(); b.AddContainer(\"web\", \"redis\");", "Run redis at redis of web")]
    [InlineData("var b = TestBuilder.Create(); b.AddContainer(\"web\", \"name\");", "")]
    [InlineData(
        "var b = TestBuilder.Create(); b.AddContainer(\"web\", \"my-image\");", "Run my-image at my-image of web")]
    [InlineData("var b = TestBuilder.Create(); b.AddContainer(\"web\", \"docs/read.me\");", "")]
    [InlineData(
        "var b = TestBuilder.Create(); b.AddRedis(\"r\").WithImageTag(\"latest\");",
        "Run docker.io/library/redis:latest at latest")]
    [InlineData("class C : Fixture { void M() => Builder.AddContainer(\"web\", \"a:1\"); }", "Run a:1 at a:1 of web")]
    [InlineData(
        "class C { Fixture f; void M() => f.Builder.AddContainer(\"web\", \"a:1\"); }", "Run a:1 at a:1 of web")]
    [InlineData("class Own { } class C { void M() => Own.AddContainer(\"web\", \"a:1\"); }", "")]
    [InlineData("class C : C2 { void M() => P.AddContainer(\"x\", \"a:1\"); } class C2 : C { }", "Run a:1 at a:1 of x")]
    public void Where_the_receiver_is_unknown_the_arguments_decide(string code, string expected) =>
        Assert.Equal(expected, ApiReading.ByShape("using Aspire.Hosting; " + code));

    [Theory]
    [InlineData("_ = new PostgreSqlBuilder(\"postgres:15.1\");", "Run postgres:15.1 at postgres:15.1")]
    [InlineData("_ = new ContainerBuilder(\"acme/x:1\");", "Run acme/x:1 at acme/x:1")]
    [InlineData("_ = new DockerImage(\"alpine:3.20.0\");", "Run alpine:3.20.0 at alpine:3.20.0")]
    [InlineData("PostgreSqlBuilder b = new(\"postgres:15.1\");", "Run postgres:15.1 at postgres:15.1")]
    [InlineData("_ = new PostgreSqlBuilder(\"postgres\");", "")]
    [InlineData("_ = new ContainerBuilder();", "")]
    [InlineData("_ = new ConnectionBuilder(\"kafka:9092\");", "")]
    [InlineData("_ = new UriBuilder(\"kafka:9092\");", "")]
    [InlineData("_ = new Own.PostgreSqlBuilder(\"postgres:15.1\");", "")]
    [InlineData("_ = new PostgreSqlBuilder(\"postgres:15.1\"); class PostgreSqlBuilder(string a);", "")]
    public void A_type_of_Testcontainers_that_takes_a_reference_needs_no_import(string code, string expected) =>
        Assert.Equal(expected, ApiReading.ByShape(code));

    [Fact]
    public void A_builder_of_the_project_is_recognised_by_its_base() => Assert.Equal(
        "Run own:1 at own:1",
        ApiReading.ByShape(
            Builders + "_ = new OwnBuilder(3, \"own:1\");",
            Builders + "class OwnBuilder : ContainerBuilder<OwnBuilder, object, object> "
                + "{ public OwnBuilder(int size, string image) { } }"));

    [Fact]
    public void A_global_using_applies_to_every_file() => Assert.Equal("Run nginx at nginx", ApiReading.ByShape(
        "_ = new ContainerBuilder(\"nginx\");", "global using DotNet.Testcontainers.Builders;"));

    [Fact]
    public void Generated_code_is_not_read() =>
        Assert.Equal(
            "", ApiReading.ByShape("// <auto-generated/>\n" + Builders + "_ = new ContainerBuilder(\"nginx\");"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_of_ten_thousand_calls_is_read_to_its_end(bool isCompiled)
    {
        var code = Aspire + "b.AddContainer(\"web\", \"nginx\")"
            + string.Concat(Enumerable.Range(0, 10_000).Select(static tag => $".WithImageTag(\"{tag}\")")) + ";";
        Assert.Equal(
            "Run nginx:9999 at nginx of web", isCompiled ? ApiReading.BySymbol(code) : ApiReading.ByShape(code));
    }

    /// <summary>The parser gives up on such code, so nothing is found; it just must not crash.</summary>
    [Theory]
    [InlineData(30, "Run a at a")]
    [InlineData(5_000, "")]
    public void Deep_nesting_does_not_overflow_the_stack(int depth, string start)
    {
        var code = Builders + "_ = "
            + string.Concat(Enumerable.Repeat("f(new ContainerBuilder(\"a\").WithImage(", depth))
            + string.Concat(Enumerable.Repeat("))", depth)) + ";";
        Assert.StartsWith(start, ApiReading.ByShape(code));
        Assert.StartsWith(start, ApiReading.BySymbol(code, hasLibraries: false));
    }

    [Fact]
    public void Every_known_API_takes_an_image_and_has_a_type_with_a_namespace()
    {
        Assert.All(
            KnownApis.All.Where(static api => !api.AddsManagement),
            static api => Assert.Contains(api.Parameters, static one => one.Part != PartKind.Other));
        Assert.All(
            KnownApis.All.SelectMany(static api => api.Types), static type => Assert.NotEqual("", type.Namespace));
    }
}
