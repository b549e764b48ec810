namespace ContainerLint.Tests.CSharp.Commands;

/// <summary>The images in the arguments of container commands.</summary>
public sealed class DockerCommandLineTests
{
    [Theory]
    [InlineData("docker run redis", "Run redis")]
    [InlineData("docker run -d --name db postgres:latest -c fsync=off", "Run postgres:latest")]
    [InlineData("docker run --rm -v /data:/data alpine sh -c 'docker run x'", "Run alpine")]
    [InlineData("docker run -itd redis", "Run redis")]
    [InlineData("docker run -itp 80:80 redis", "Run redis")]
    [InlineData("docker run -itp80:80 redis", "Run redis")]
    [InlineData("docker run -e=A=b -d=true --rm=false redis", "Run redis")]
    [InlineData("docker run --name=db --env A=b redis --name x", "Run redis")]
    [InlineData("docker run --rm -- redis", "Run redis")]
    [InlineData("docker run --mount type=image,source=nginx:1.27,target=/site redis", "Volume nginx:1.27; Run redis")]
    [InlineData("docker run --mount type=bind,source=a,target=/b redis", "Run redis")]
    [InlineData("docker container run --pull always redis", "Run redis")]
    [InlineData("docker create --health-start-interval 2s redis", "Run redis")]
    [InlineData("docker --context remote -l debug run redis", "Run redis")]
    [InlineData("podman --log-level debug run --pod new:x --replace docker://quay.io/a/b:1", "Run quay.io/a/b:1")]
    [InlineData("podman run oci-archive:/tmp/a.tar", "")]
    [InlineData("nerdctl -n k8s.io run --cosign-key k redis", "Run redis")]
    [InlineData("/usr/bin/docker run redis", "Run redis")]
    [InlineData(@"C:\tools\Docker.exe run redis", "Run redis")]
    public void The_first_positional_argument_is_run(string command, string expected) =>
        Assert.Equal(expected, CommandSample.Images(command));

    [Theory]
    [InlineData("docker pull -q redis:7.4", "Pulled redis:7.4")]
    [InlineData("docker pull redis:7.4 --platform linux/amd64", "Pulled redis:7.4")]
    [InlineData("docker image pull redis", "Pulled redis")]
    [InlineData("podman pull a/b c/d", "Pulled a/b; Pulled c/d")]
    [InlineData("docker push acme/app", "Pushed acme/app")]
    [InlineData("docker tag app registry.test/app:1", "Local app; Pushed registry.test/app:1")]
    [InlineData("docker tag 0123456789ab app:1", "Pushed app:1")]
    [InlineData("docker rmi -f a b", "Local a; Local b")]
    [InlineData("docker image rm a", "Local a")]
    [InlineData("docker image inspect --format {{.Id}} a", "Local a")]
    [InlineData("docker save -o a.tar a b", "Local a; Local b")]
    [InlineData("docker commit -m text web acme/web:1", "Built acme/web:1")]
    [InlineData("docker import - acme/web", "Built acme/web")]
    [InlineData("docker manifest inspect a", "Local a")]
    [InlineData("docker manifest create acme/app acme/app:arm", "Pushed acme/app; Local acme/app:arm")]
    [InlineData("docker buildx imagetools create -t acme/app:1 acme/app:2", "Pushed acme/app:1; Local acme/app:2")]
    public void Each_command_has_its_roles(string command, string expected) =>
        Assert.Equal(expected, CommandSample.Images(command.Replace("{{.Id}}", "x")));

    [Theory]
    [InlineData("docker build -t app --tag app:1 .", "Built app; Built app:1")]
    [InlineData("docker build . -t app --no-cache", "Built app")]
    [InlineData("docker build -qt app .", "Built app")]
    [InlineData("docker buildx --builder x build --push -t app .", "Built app")]
    [InlineData(
        "docker buildx b --cache-from type=registry,ref=acme/cache --cache-to type=inline --cache-from acme/app .",
        "Cache acme/cache; Cache acme/app")]
    [InlineData(
        "docker build --build-context base=docker-image://alpine --build-context src=../src .", "Context alpine")]
    [InlineData("docker build --target run -f x.Dockerfile --build-arg BASE=alpine .", "")]
    [InlineData("podman build --from alpine:3 --manifest acme/app .", "Base alpine:3; Built acme/app")]
    public void Build_options_name_the_built_image(string command, string expected) =>
        Assert.Equal(expected, CommandSample.Images(command));

    [Theory]
    [InlineData("docker exec db psql -c select")]
    [InlineData("docker volume rm pgdata")]
    [InlineData("docker compose up -d")]
    [InlineData("docker compose run redis")]
    [InlineData("docker stop redis")]
    [InlineData("docker inspect redis")]
    [InlineData("docker image ls redis")]
    [InlineData("docker network create run")]
    [InlineData("docker run")]
    [InlineData("docker")]
    [InlineData("docker -H")]
    [InlineData("git pull origin main")]
    [InlineData("git tag v1.0")]
    [InlineData("dotnet run --project app")]
    [InlineData("docker-compose run redis")]
    [InlineData("")]
    public void Other_commands_name_none(string command) => Assert.Equal("", CommandSample.Images(command));

    [Theory]
    [InlineData("docker run --name {n} redis", "Run redis")]
    [InlineData("docker run --name={n} -p{port}:80 -v \"{path}:/data\" redis", "Run redis")]
    [InlineData("docker run {options} redis", "")]
    [InlineData("docker run {image}", "")]
    [InlineData("docker run -{x} redis", "")]
    [InlineData("docker run --brand-new redis", "")]
    [InlineData("docker run --brand-new=x redis", "Run redis")]
    [InlineData("docker run {registry}/app:latest", "Run {registry}/app:latest")]
    [InlineData("docker run {image}:latest", "Run {image}:latest")]
    [InlineData("docker run {path}:/data redis", "")]
    [InlineData("docker run redis:{tag} {x}", "Run redis:{tag}")]
    [InlineData("docker {command} redis", "")]
    [InlineData("{docker} run redis", "")]
    [InlineData("{bin}/docker run redis", "Run redis")]
    [InlineData("docker pull {options} redis", "Pulled {options}; Pulled redis")]
    [InlineData("docker tag {id} acme/app", "Local {id}; Pushed acme/app")]
    [InlineData("docker build {x} -t app .", "Built app")]
    public void Unknown_values_are_never_guessed(string command, string expected) =>
        Assert.Equal(expected, CommandSample.Images(command));
}
