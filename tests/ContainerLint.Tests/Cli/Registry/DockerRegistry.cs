using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace ContainerLint.Tests.Cli.Registry;

/// <summary>
/// The real registry of the CNCF, started for a test class on a port of this machine; empty at first.
/// </summary>
internal sealed class DockerRegistry : IDisposable
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

    private const string Root = "data/docker/registry/v2";

    private readonly Process process;
    private readonly TempFolder folder = new();
    private readonly HttpClient http = new();

    private DockerRegistry(string program, string authentication)
    {
        var port = FreePort();
        Host = $"localhost:{port}";
        folder.Add("config.yml", $"""
            version: 0.1
            log:
              level: error
              accesslog:
                disabled: true
            storage:
              filesystem:
                rootdirectory: {folder["data"]}
              delete:
                enabled: true
            http:
              addr: 127.0.0.1:{port}
              secret: nothing
            {authentication}
            """);
        process = Process.Start(new ProcessStartInfo(program, ["serve", folder["config.yml"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        WaitUntilUp();
    }

    /// <summary>The host with its port, as references write it.</summary>
    public string Host { get; }

    /// <summary>What pushes are authorised with.</summary>
    public AuthenticationHeaderValue? Authorization { get; set; }

    /// <summary>Starts a registry; skips the test where there is none to start.</summary>
    /// <param name="authentication">The section of its configuration that says who may ask.</param>
    public static DockerRegistry Start(string authentication = "")
    {
        var program = Folders.SelectMany(folder => new[] { folder + "/docker-registry", folder + "/registry" })
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(
            program is null, "there is no registry to start: Debian has one, 'apt-get install docker-registry'");
        return new DockerRegistry(program!, authentication);
    }

    /// <summary>The reference of a tag here.</summary>
    public string this[string repository, string tag] => $"{Host}/{repository}:{tag}";

    /// <summary>Pushes an image for one platform, under some tags; its content depends on the seed alone.</summary>
    /// <returns>The digest.</returns>
    public async Task<string> PushAsync(string repository, string seed, params string[] tags)
    {
        var (manifest, type) = await ImageAsync(repository, seed, "amd64");
        foreach (var tag in tags)
            await PutAsync(repository, tag, manifest, type);
        if (tags.Length == 0)
            await PutAsync(repository, DigestOf(manifest), manifest, type);
        return DigestOf(manifest);
    }

    /// <summary>Pushes an index of two platforms, under some tags.</summary>
    /// <returns>The digests of the index and of its images.</returns>
    public async Task<(string Index, string Amd64, string Arm64)> PushIndexAsync(
        string repository, string seed, params string[] tags)
    {
        var (amd, type) = await ImageAsync(repository, seed, "amd64");
        var (arm, _) = await ImageAsync(repository, seed, "arm64");
        await PutAsync(repository, DigestOf(amd), amd, type);
        await PutAsync(repository, DigestOf(arm), arm, type);
        const string indexType = "application/vnd.oci.image.index.v1+json";
        var index = $$$$"""
            {"schemaVersion":2,"mediaType":"{{{{indexType}}}}","manifests":[
            {"mediaType":"{{{{type}}}}","digest":"{{{{DigestOf(amd)}}}}","size":{{{{amd.Length}}}},"platform":{"os":"linux","architecture":"amd64"}},
            {"mediaType":"{{{{type}}}}","digest":"{{{{DigestOf(arm)}}}}","size":{{{{arm.Length}}}},"platform":{"os":"linux","architecture":"arm64","variant":"v8"}}]}
            """;
        foreach (var tag in tags)
            await PutAsync(repository, tag, index, indexType);
        return (DigestOf(index), DigestOf(amd), DigestOf(arm));
    }

    /// <summary>
    /// Puts an image under many tags as the registry stores them: pushing takes too long for thousands.
    /// </summary>
    /// <returns>The digest.</returns>
    public string Store(string repository, string seed, params IEnumerable<string> tags)
    {
        const string type = "application/vnd.oci.image.index.v1+json";
        var index = $$$$"""{"schemaVersion":2,"mediaType":"{{{{type}}}}","manifests":[]"""
            + $$$$""","annotations":{"seed":"{{{{seed}}}}"}}""";
        var digest = DigestOf(index);
        var hex = digest["sha256:".Length..];
        folder.Add($"{Root}/blobs/sha256/{hex[..2]}/{hex}/data", index);
        var manifests = $"{Root}/repositories/{repository}/_manifests";
        folder.Add($"{manifests}/revisions/sha256/{hex}/link", digest);
        foreach (var tag in tags)
            folder.Add($"{manifests}/tags/{tag}/current/link", digest);

        return digest;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
        folder.Dispose();
    }

    public static string DigestOf(string text) =>
        "sha256:"
            + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A port without a listener.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<(string Manifest, string Type)> ImageAsync(string repository, string seed, string machine)
    {
        const string type = "application/vnd.oci.image.manifest.v1+json";
        var config = $$$$"""
            {"architecture":"{{{{machine}}}}","os":"linux","created":"2026-08-20T10:00:00Z","seed":"{{{{seed}}}}","rootfs":{"type":"layers","diff_ids":[]}}
            """;
        await BlobAsync(repository, config);
        return ($$$$"""
            {"schemaVersion":2,"mediaType":"{{{{type}}}}","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"{{{{DigestOf(config)}}}}","size":{{{{config.Length}}}}},"layers":[]}
            """, type);
    }

    private async Task BlobAsync(string repository, string content)
    {
        var begun = await SendAsync(HttpMethod.Post, $"http://{Host}/v2/{repository}/blobs/uploads/", null);
        var place = new Uri(new Uri($"http://{Host}/"), begun.Headers.Location!).ToString();
        var separator = place.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        await SendAsync(HttpMethod.Put, $"{place}{separator}digest={DigestOf(content)}", body);
    }

    private Task PutAsync(string repository, string reference, string manifest, string type)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(manifest));
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return SendAsync(HttpMethod.Put, $"http://{Host}/v2/{repository}/manifests/{reference}", body);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string uri, HttpContent? body)
    {
        using var message = new HttpRequestMessage(method, uri) { Content = body };
        message.Headers.Authorization = Authorization;
        var response = await http.SendAsync(message);
        Assert.True(
            response.IsSuccessStatusCode,
            $"{method} {uri}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return response;
    }

    private void WaitUntilUp()
    {
        for (var i = 0; i < 200 && !process.HasExited; i++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(
                    IPAddress.Loopback,
                    int.Parse(Host.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }

        Assert.Fail("the registry does not start");
    }
}
