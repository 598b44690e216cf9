using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.PreApproval;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Web.Looking;

/// <summary>A laptop that somebody put on the list before it comes.</summary>
internal static class Awaited
{
    public const string Serial = "PF-4K7Q2";

    /// <summary>With which it comes in by itself.</summary>
    public const string Password = "meadow-Pipit 31";

    private const string List = $"""
        Name,Email,Ownership,Serial Number,Platform,Device Name,Password
        Noor Haddad,noor.haddad@example.org,corporate,{Serial},linux,laptop-haddad,{Password}
        """;

    private const string Imports = "/api/pre-approvals/imports";

    /// <returns>The id that it will have.</returns>
    public static async Task<Guid> ExpectAsync(MusterHost host)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(List));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("local"), "domain" },
            { file, "file", "laptop.csv" },
        };
        using var uploaded = await host.Admin.PostAsync("/api/pre-approvals/import", form);
        var import = (await uploaded.Content.ReadFromJsonAsync<PreApprovalImport>())!; // or the next line fails
        using var call = new HttpRequestMessage(HttpMethod.Put, $"{Imports}/{import.Id}/mapping")
        {
            Content = JsonContent.Create(
                new MapPreApprovalImport { Fields = [.. import.Columns.Select(column => column.Field)] }
            ),
        };
        call.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{import.Version}\""));
        using var mapped = await host.Admin.SendAsync(call);
        mapped.EnsureSuccessStatusCode();
        var seen = await ReachedAsync(host, import.Id, "previewed");
        await host.PostAsync<PreApprovalImport>(
            $"{Imports}/{import.Id}/commit",
            new CommitPreApprovalImport { Version = seen.Version }
        );
        await ReachedAsync(host, import.Id, "committed");
        var expected = await host.GetAsync<Page<Device>>("/api/devices?state=expected&q=laptop-haddad");
        return expected.Items.Single().Id;
    }

    private static Task<PreApprovalImport> ReachedAsync(MusterHost host, Guid id, string state) =>
        Eventually.GetAsync(
            async () =>
                await host.GetAsync<PreApprovalImport>($"{Imports}/{id}") is var now && now.State == state ? now : null,
            $"the import is {state}"
        );
}
