using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.Integration.Blueprints;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.PreApproval;

/// <summary>What administrators do with lists of expected devices.</summary>
internal static class ImportCalls
{
    public const string Route = "/api/pre-approvals";
    public const string Header = "Name,Email,Ownership,Serial Number,Platform,Device Name,Mobile";

    public static string List(params string[] rows) => $"{Header}\n{string.Join('\n', rows)}\n";

    public static Task<HttpResponseMessage> SendListAsync(
        this MusterHost host,
        string text,
        string name = "devices.csv",
        string domain = "local"
    ) => host.SendListAsync(Encoding.UTF8.GetBytes(text), name, domain);

    public static async Task<HttpResponseMessage> SendListAsync(
        this MusterHost host,
        byte[] content,
        string name = "devices.csv",
        string domain = "local"
    )
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(domain), "domain" },
            { file, "file", name },
        };
        return await host.Admin.PostAsync($"{Route}/import", form);
    }

    public static async Task<PreApprovalImport> UploadAsync(this MusterHost host, string text)
    {
        using var answer = await host.SendListAsync(text);
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(201, body);
        return (await answer.Content.ReadFromJsonAsync<PreApprovalImport>())!; // as was just seen
    }

    /// <summary>Uploads a list and has it checked as its header suggests.</summary>
    public static async Task<PreApprovalImport> CheckedAsync(this MusterHost host, string text)
    {
        var import = await host.UploadAsync(text);
        var mapping = new MapPreApprovalImport { Fields = [.. import.Columns.Select(column => column.Field)] };
        (
            await host.TrySendAsync(HttpMethod.Put, $"{Route}/imports/{import.Id}/mapping", import.Version, mapping)
        ).ShouldBe((200, null));
        return await host.ReachedAsync(import.Id, "previewed");
    }

    public static async Task<PreApprovalImport> CommittedAsync(
        this MusterHost host,
        PreApprovalImport import,
        string? existing = null,
        bool validRowsOnly = false
    )
    {
        await host.PostAsync<PreApprovalImport>(
            $"{Route}/imports/{import.Id}/commit",
            new CommitPreApprovalImport { ExistingUserAction = existing, ValidRowsOnly = validRowsOnly }
        );
        return await host.ReachedAsync(import.Id, "committed");
    }

    public static Task<PreApprovalImport> ReachedAsync(this MusterHost host, Guid id, string state) =>
        Eventually.GetAsync(
            async () => await host.ImportAsync(id) is var now && now.State == state ? now : null,
            $"the import is {state}"
        );

    public static Task<PreApprovalImport> ImportAsync(this MusterHost host, Guid id) =>
        host.GetAsync<PreApprovalImport>($"{Route}/imports/{id}");

    public static async Task<IReadOnlyList<ImportRow>> RowsAsync(
        this MusterHost host,
        PreApprovalImport import,
        string query = ""
    ) => (await host.GetAsync<Page<ImportRow>>($"{Route}/imports/{import.Id}/rows?limit=200{query}")).Items;
}
