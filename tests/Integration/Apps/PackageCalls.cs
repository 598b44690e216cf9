using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Apps;

/// <summary>What an operator does with packages.</summary>
internal static class PackageCalls
{
    public const string Route = "/api/packages/uploads";

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static BeginPackageUpload Wanted(byte[] bytes, string fileName = "a.deb", string? sha256 = null) =>
        new()
        {
            FileName = fileName,
            SizeBytes = bytes.Length,
            Sha256 = sha256,
        };

    public static async Task<PackageUpload> BeginAsync(this HttpClient client, BeginPackageUpload wanted)
    {
        using var answer = await client.PostAsJsonAsync(Route, wanted);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<PackageUpload>())!; // the API answers no null
    }

    public static Task<HttpResponseMessage> AppendAsync(this HttpClient client, Guid id, long offset, HttpContent part)
    {
        var call = new HttpRequestMessage(HttpMethod.Patch, $"{Route}/{id}") { Content = part };
        call.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        return client.SendAsync(call);
    }

    public static async Task<(int Status, string? Code)> TryAppendAsync(
        this HttpClient client,
        Guid id,
        long offset,
        byte[] part
    )
    {
        using var answer = await client.AppendAsync(id, offset, new ByteArrayContent(part));
        return await AdminCalls.CodeOfAsync(answer);
    }

    public static Task<(int Status, string? Code)> TryCompleteAsync(this HttpClient client, Guid id) =>
        client.PostStatusAsync($"{Route}/{id}/complete", new { });

    public static async Task<PackageUpload> UploadAsync(this HttpClient client, Guid id) =>
        (await client.GetFromJsonAsync<PackageUpload>($"{Route}/{id}"))!; // the API answers no null

    /// <summary>All at once.</summary>
    public static async Task<Package> PackageAsync(this HttpClient client, byte[] bytes, string fileName = "a.deb")
    {
        var upload = await client.BeginAsync(Wanted(bytes, fileName));
        (await client.TryAppendAsync(upload.Id, 0, bytes)).ShouldBe((200, null));
        (await client.TryCompleteAsync(upload.Id)).ShouldBe((200, null));
        return (await client.UploadAsync(upload.Id)).Package!; // it is complete
    }
}
