using System.Net.Http.Json;
using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Apps;

/// <summary>What an operator does with apps.</summary>
internal static class AppCalls
{
    public const string Route = "/api/apps";

    public static AppDraft Apt(string name, string packageId = "firefox-esr") =>
        new()
        {
            Name = name,
            Platform = "linux",
            Kind = "apt",
            PackageId = packageId,
        };

    public static AppDraft Win32(string name, string sha256) =>
        new()
        {
            Name = name,
            Platform = "windows",
            Kind = "win32",
            PackageSha256 = sha256,
            Arguments = ["/quiet"],
            Detection = [new DetectionRule { Type = "file_exists", Target = @"C:\Program Files\Contoso\app.exe" }],
        };

    public static Task<App> CreateAppAsync(this MusterHost host, AppDraft draft) => host.PostAsync<App>(Route, draft);

    public static Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, long version, object? body)
    {
        var call = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        call.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return client.SendAsync(call);
    }

    public static async Task<(int Status, string? Code)> TryPutAsync(
        this HttpClient client,
        string path,
        long version,
        object body
    )
    {
        using var answer = await client.PutAsync(path, version, body);
        return await AdminCalls.CodeOfAsync(answer);
    }

    public static async Task<(int Status, string? Code)> TryDeleteAsync(
        this HttpClient client,
        string path,
        long version
    )
    {
        using var call = new HttpRequestMessage(HttpMethod.Delete, path);
        call.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var answer = await client.SendAsync(call);
        return await AdminCalls.CodeOfAsync(answer);
    }

    public static async Task<(int Status, string? Code)> TryGetAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return await AdminCalls.CodeOfAsync(answer);
    }
}
