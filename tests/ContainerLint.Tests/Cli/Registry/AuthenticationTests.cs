using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Tests.Cli.Registry;

public sealed class AuthenticationTests : IDisposable
{
    private const string User = "robot$acme";
    private const string Password = "pass:wörd-4711";
    private const string Identity = "identity-token-0815";
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private readonly TempFolder folder = new();

    private readonly RegistryLimits limits = new();
    private readonly TestClock clock = new();

    private static string Encoded => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_registry_gets_the_password_that_docker_has_stored()
    {
        using var registry = StartWithPasswords();
        var digest = await registry.PushAsync("acme/app", "one", "1.2.3");
        Config($$$$"""{"auths":{"{{{{registry.Host}}}}":{"auth":"{{{{Encoded}}}}"}}}""");
        var before = File.ReadAllBytes(folder["docker/config.json"]);
        var run = Resolve(registry["acme/app", "1.2.3"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(digest, run.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder["docker/config.json"]));
        AssertNothingLeaked(run);
    }

    [Theory]
    [InlineData("REGISTRY_AUTH_FILE", "named.json", "named.json")]
    [InlineData("XDG_RUNTIME_DIR", "run/containers/auth.json", "run")]
    [InlineData("HOME", ".config/containers/auth.json", "")]
    [InlineData("HOME", ".docker/config.json", "")]
    public async Task A_registry_gets_the_password_that_podman_has_stored(string variable, string file, string value)
    {
        using var registry = StartWithPasswords();
        await registry.PushAsync("acme/app", "one", "1.2.3");
        folder.Add(
            file,
            $$$$"""{"auths":{"{{{{registry.Host}}}}/acme":{"auth":"{{{{Encoded}}}}"}"""
            + $$$$""","{{{{registry.Host}}}}":{"auth":"eDp5"}}}""");
        Assert.Equal(0, Resolve([(variable, folder[value])], registry["acme/app", "1.2.3"]).Code);
    }

    [Fact]
    public async Task Missing_and_wrong_passwords_are_reported()
    {
        using var registry = StartWithPasswords();
        await registry.PushAsync("acme/app", "one", "1.2.3");
        var reference = registry["acme/app", "1.2.3"];
        var run = Resolve(reference);
        Assert.Equal(3, run.Code);
        Assert.Equal(
            $"error: '{reference}': {registry.Host} requires credentials, and none are stored for it "
            + $"('docker login {registry.Host}' stores them)\n", run.Error);
        Config($$$$"""{"auths":{"{{{{registry.Host}}}}":{"auth":"{{{{Convert.ToBase64String("x:y"u8)}}}}"}}}""");
        Assert.Equal(
            $"error: '{reference}': {registry.Host} does not show 'acme/app' to the stored account, "
            + "or has no such image\n",
            Resolve(reference).Error);
        Config("{\"auths\":");
        run = Resolve(reference);
        Assert.StartsWith(
            $"warning: '{folder["docker/config.json"]}' is not valid JSON: no credentials are taken from it\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credHelpers", true)]
    [InlineData("credsStore", true)]
    [InlineData("credHelpers", false)]
    public async Task A_helper_is_asked_once_and_its_password_is_used(string key, bool isKnown)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the helper of this test is a shell script");
        using var registry = StartWithPasswords();
        await registry.PushAsync("acme/app", "one", "1.2.3", "1.2.4");
        Helper("test", $$$$"""
            read -r server
            echo "$1 $server" >> "{{{{folder["asked"]}}}}"
            [ "$server" = "{{{{registry.Host}}}}" ] && [ -n "{{{{(isKnown ? "x" : "")}}}}" ] || { echo "credentials not found in native keychain"; exit 1; }
            printf '{"ServerURL":"%s","Username":"{{{{User.Replace("$", "\\044", StringComparison.Ordinal)}}}}","Secret":"{{{{Password}}}}"}' "$server"
            """);
        Config(
            key == "credsStore"
                ? "{\"credsStore\":\"test\"}"
                : $$$$"""{"credsStore":"none","credHelpers":{"{{{{registry.Host}}}}":"test"}}""");
        var run = Resolve(registry["acme/app", "1.2.3"], registry["acme/app", "1.2.4"]);
        Assert.Equal(isKnown ? 0 : 3, run.Code);
        Assert.Equal($"get {registry.Host}\n", folder.Text("asked"));
        Assert.Equal(!isKnown, run.Error.Contains("none are stored for it", StringComparison.Ordinal));
        AssertNothingLeaked(run);
    }

    [Theory]
    [InlineData("exit 3", "failed with exit code 3")]
    [InlineData("echo secret-stuff; exit 1", "failed with exit code 1")]
    [InlineData("echo secret-stuff", "returned no credentials in JSON")]
    public void A_failing_helper_is_named_and_its_output_is_not_shown(string script, string what)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the helper of this test is a shell script");
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(401, "", "WWW-Authenticate: Basic realm=x"));
        Helper("test", script);
        Config("{\"credsStore\":\"test\"}");
        var run = Resolve($"{server.Host}/app:1.2.3");
        Assert.StartsWith(
            $"warning: the credential helper 'docker-credential-test' {what}\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sleep 600")]
    [InlineData("yes secret-stuff")]
    public void A_helper_that_takes_too_long_is_killed(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the helper of this test is a shell script");
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(401, "", "WWW-Authenticate: Basic realm=x"));
        Helper("test", $"touch {folder["started"]}\n{script}");
        Config("{\"credsStore\":\"test\"}");
        using var watcher = new FileSystemWatcher(folder.Path, "started");
        watcher.Created += (_, _) => clock.Advance(limits.Helper);
        watcher.EnableRaisingEvents = true;
        var run = Resolve($"{server.Host}/app:1.2.3");
        Assert.StartsWith(
            "warning: the credential helper 'docker-credential-test' took longer than 20 seconds\n", run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("a;rm -rf x")]
    [InlineData("absent")]
    public void A_helper_that_is_not_on_PATH_is_not_started(string name)
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(401, "", "WWW-Authenticate: Basic realm=x"));
        folder.Add("docker-credential-absent", "#!/bin/sh\ntouch started\n");
        Config($$$$"""{"credsStore":"{{{{name}}}}"}""");
        var run = Resolve($"{server.Host}/app:1.2.3");
        Assert.StartsWith("warning: the ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["started"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_service_gives_tokens_for_passwords_and_for_identity_tokens(bool isIdentity)
    {
        using var key = RSA.Create(2048);
        using var service = TokenServer(key);
        using var registry = StartWithTokens(service, key);
        registry.Authorization = new AuthenticationHeaderValue("Bearer", Token(key, "acme/app", "\"pull\",\"push\""));
        await registry.PushAsync("acme/app", "one", "1.2.3", "1.2.4", "1.2.5");
        Config(isIdentity
            ? $$$$"""{"auths":{"{{{{registry.Host}}}}":{"identitytoken":"{{{{Identity}}}}"}}}"""
            : $$$$"""{"auths":{"https://{{{{registry.Host}}}}/v2/":{"auth":"{{{{Encoded}}}}"}}}""");
        var run = Resolve(registry["acme/app", "1.2.3"], registry["acme/app", "1.2.4"], registry["acme/app", "1.2.5"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        var asked = Assert.Single(service.Requests);
        Assert.Equal(isIdentity ? "POST" : "GET", asked.Method);
        Assert.Contains("repository%3Aacme%2Fapp%3Apull", asked.Path + asked.Body, StringComparison.Ordinal);
        AssertNothingLeaked(run);
    }

    [Fact]
    public async Task A_refusal_by_the_token_service_is_reported()
    {
        using var key = RSA.Create(2048);
        using var service = TokenServer(key);
        using var registry = StartWithTokens(service, key);
        registry.Authorization = new AuthenticationHeaderValue("Bearer", Token(key, "acme/app", "\"pull\",\"push\""));
        await registry.PushAsync("acme/app", "one", "1.2.3");
        var reference = registry["acme/app", "1.2.3"];
        Assert.Equal(
            $"error: '{reference}': {registry.Host} requires credentials, and none are stored for it "
            + $"('docker login {registry.Host}' stores them)\n", Resolve(reference).Error);
        Config($$$$"""{"auths":{"{{{{registry.Host}}}}":{"auth":"{{{{Convert.ToBase64String("x:y"u8)}}}}"}}}""");
        Assert.Equal(
            $"error: '{reference}': {registry.Host} refused the stored credentials\n", Resolve(reference).Error);
    }

    [Fact]
    public void An_expired_token_is_replaced()
    {
        var count = 0;
        using var service = LoopbackServer.Of(_ =>
            new LoopbackAnswer(200, $"{{\"access_token\":\"t{Interlocked.Increment(ref count)}\",\"expires_in\":1}}"));
        using var server = LoopbackServer.Of(request => request.Authorization is null
            ? new LoopbackAnswer(
                401, "", $"WWW-Authenticate: Bearer realm=\"http://{service.Host}/token\",service=\"s\"")
            : request.Path.Contains("tags/list", StringComparison.Ordinal) ? Slow() : LoopbackAnswer.Manifest(Digest));
        LoopbackAnswer Slow()
        {
            clock.Advance(TimeSpan.FromSeconds(0.7));
            return new LoopbackAnswer(200, "{\"tags\":[\"1.0.0\"]}");
        }

        Resolve($"{server.Host}/app");
        Assert.Contains(server.Requests, request => request.Authorization == "Bearer t2");
    }

    [Theory]
    [InlineData("Bearer realm=\"http://registry.invalid/token\"")]
    [InlineData("Bearer realm=\"file:///etc/passwd\"")]
    [InlineData("Bearer realm=\"/token\"")]
    public void Credentials_are_not_sent_to_a_token_service_without_HTTPS(string challenge)
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(401, "", $"WWW-Authenticate: {challenge}"));
        Config($$$$"""{"auths":{"{{{{server.Host}}}}":{"auth":"{{{{Encoded}}}}"}}}""");
        Assert.Equal(
            $"error: '{server.Host}/app:1.2.3': {server.Host} names a token service without HTTPS, "
            + "which is not allowed\n",
            Resolve($"{server.Host}/app:1.2.3").Error);
    }

    [Fact]
    public void A_redirect_to_another_host_does_not_get_the_credentials()
    {
        using var other = LoopbackServer.Of(request => request.Path == "/elsewhere"
            ? LoopbackAnswer.Manifest(Digest) : new LoopbackAnswer(404));
        using var server = LoopbackServer.Of(request => request switch
        {
            { Authorization: null } => new LoopbackAnswer(401, "", "WWW-Authenticate: Basic realm=x"),
            { Path: "/here" } => new LoopbackAnswer(307, "", $"Location: http://{other.Host}/elsewhere"),
            _ => new LoopbackAnswer(302, "", "Location: /here"),
        });
        Config($$$$"""{"auths":{"{{{{server.Host}}}}":{"auth":"{{{{Encoded}}}}"}}}""");
        Resolve($"{server.Host}/app:1.2.3");
        Assert.All(
            server.Requests.Where(request => request.Path == "/here"),
            request => Assert.Equal($"Basic {Encoded}", request.Authorization));
        Assert.NotEmpty(other.Requests);
        Assert.All(other.Requests, request => Assert.Null(request.Authorization));
    }

    [Fact]
    public void Docker_Hub_is_found_under_its_old_key()
    {
        var file = CredentialFile.Parse(Encoding.UTF8.GetBytes(
            $$$$"""{"auths":{"https://index.docker.io/v1/":{"auth":"{{{{Encoded}}}}"},"quay.io":{}}"""
                + ""","credHelpers":{"quay.io":"quay","x":7}}"""))!;
        Assert.Equal(User, file.Find("docker.io", "library/nginx")!.Account);
        Assert.Null(file.Find("quay.io", "acme/app"));
        Assert.Equal(("quay", null), (file.HelperFor("quay.io"), file.HelperFor("x")));
        Assert.DoesNotContain(Password, $"{file.Find("docker.io", "a")}", StringComparison.Ordinal);
    }

    private DockerRegistry StartWithPasswords()
    {
        var program = new[] { "/usr/bin/htpasswd", "/usr/sbin/htpasswd" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "there is no htpasswd: Debian has one, 'apt-get install apache2-utils'");
        using var process = Process.Start(
            new ProcessStartInfo(program!, ["-nbB", User, Password]) { RedirectStandardOutput = true })!;
        folder.Add("htpasswd", process.StandardOutput.ReadToEnd());
        var registry = DockerRegistry.Start($"auth:\n  htpasswd:\n    realm: test\n    path: {folder["htpasswd"]}");
        registry.Authorization = new AuthenticationHeaderValue("Basic", Encoded);
        return registry;
    }

    private DockerRegistry StartWithTokens(LoopbackServer service, RSA key)
    {
        folder.Add("service.pem", Certificate(key).ExportCertificatePem());
        return DockerRegistry.Start(
            $"auth:\n  token:\n    realm: http://{service.Host}/token\n    service: test-registry\n    issuer: test\n"
            + $"    rootcertbundle: {folder["service.pem"]}");
    }

    /// <summary>A token service: it accepts the password or the identity token, and nothing else.</summary>
    private static LoopbackServer TokenServer(RSA key) => LoopbackServer.Of(request =>
    {
        var isLetIn = request.Method == "POST"
            ? request.Body.Contains($"refresh_token={Identity}", StringComparison.Ordinal)
                && request.Body.Contains("grant_type=refresh_token", StringComparison.Ordinal)
                && request.Authorization is null
            : request.Authorization == $"Basic {Encoded}";
        return isLetIn
            ? new LoopbackAnswer(200, $$$$"""{"token":"{{{{Token(key, "acme/app", "\"pull\"")}}}}","expires_in":300}""")
            : new LoopbackAnswer(401);
    });

    private static string Token(RSA key, string repository, string actions)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var head =
            $$$$"""{"typ":"JWT","alg":"RS256","x5c":["{{{{Convert.ToBase64String(Certificate(key).RawData)}}}}"]}""";
        var claims = $$$$"""
            {"iss":"test","sub":"x","aud":"test-registry","exp":{{{{now + 300}}}},"nbf":{{{{now - 10}}}},"iat":{{{{now}}}},"jti":"1",
            "access":[{"type":"repository","name":"{{{{repository}}}}","actions":[{{{{actions}}}}]}]}
            """;
        var text = $"{Base64Url(Encoding.UTF8.GetBytes(head))}.{Base64Url(Encoding.UTF8.GetBytes(claims))}";
        var data = Encoding.ASCII.GetBytes(text);
        return $"{text}.{Base64Url(key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static X509Certificate2 Certificate(RSA key)
    {
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.Create(
            request.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2046, 1, 1, 0, 0, 0, TimeSpan.Zero),
            [1]);
    }

    private void Config(string json) => folder.Add("docker/config.json", json);

    private void Helper(string name, string script)
    {
        folder.Add($"bin/docker-credential-{name}", "#!/bin/sh\n" + script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                folder[$"bin/docker-credential-{name}"],
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private CliRun Resolve(params string[] references) => Resolve([("DOCKER_CONFIG", folder["docker"])], references);

    private CliRun Resolve((string Name, string Value)[] variables, params string[] references)
    {
        var world = new CliWorld
        {
            Folder = folder.Path,
            Limits = limits,
            Time = clock,
            Variables =
            {
                ["PATH"] = folder["bin"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["XDG_CACHE_HOME"] = folder["cache"],
            },
        };
        foreach (var (name, value) in variables)
            world.Variables[name] = value;
        return CliRun.With(world, ["resolve", .. references]);
    }

    /// <summary>Neither what is shown nor what is kept holds a secret.</summary>
    private void AssertNothingLeaked(CliRun run)
    {
        const string kept = "cache/containerlint/registry-answers.json";
        var cache = run.Code == 0 || File.Exists(folder[kept]) ? folder.Text(kept) : "";
        foreach (var secret in new[] { Password, Encoded, Identity, User, "eyJ" })
        {
            Assert.DoesNotContain(secret, run.Output + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, cache, StringComparison.Ordinal);
        }
    }
}
