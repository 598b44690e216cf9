using System.Net;
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

    public static Task<PreApprovalImport> UploadAsync(this MusterHost host, string text) =>
        host.UploadAsync(Encoding.UTF8.GetBytes(text));

    public static async Task<PreApprovalImport> UploadAsync(this MusterHost host, byte[] content)
    {
        using var answer = await host.SendListAsync(content);
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(201, body);
        return (await answer.Content.ReadFromJsonAsync<PreApprovalImport>())!; // as was just seen
    }

    /// <summary>Uploads a list and has it checked as its header suggests.</summary>
    public static Task<PreApprovalImport> CheckedAsync(this MusterHost host, string text) =>
        host.CheckedAsync(Encoding.UTF8.GetBytes(text));

    public static async Task<PreApprovalImport> CheckedAsync(this MusterHost host, byte[] content) =>
        await host.CheckedAsync(await host.UploadAsync(content));

    public static Task<PreApprovalImport> CheckedAsync(this MusterHost host, PreApprovalImport import) =>
        host.CheckedAsync(import, [.. import.Columns.Select(column => column.Field)]);

    public static async Task<PreApprovalImport> CheckedAsync(
        this MusterHost host,
        PreApprovalImport import,
        IReadOnlyList<string?> fields
    )
    {
        var mapping = new MapPreApprovalImport { Fields = fields };
        (
            await host.TrySendAsync(HttpMethod.Put, $"{Route}/imports/{import.Id}/mapping", import.Version, mapping)
        ).ShouldBe((200, null));
        return await host.ReachedAsync(import.Id, "previewed");
    }

    /// <param name="action">What happens to devices that are expected already.</param>
    public static async Task<PreApprovalImport> ChooseAsync(
        this MusterHost host,
        PreApprovalImport import,
        string action
    )
    {
        (await host.TryChooseAsync(import, action)).ShouldBe((200, null));
        return await host.ImportAsync(import.Id);
    }

    public static Task<(int Status, string? Code)> TryChooseAsync(
        this MusterHost host,
        PreApprovalImport import,
        string action
    ) =>
        host.TrySendAsync(
            HttpMethod.Put,
            $"{Route}/imports/{import.Id}/existing-devices",
            import.Version,
            new ChooseExistingDevices { Action = action }
        );

    public static async Task<PreApprovalImport> ReadAsync(
        this MusterHost host,
        PreApprovalImport import,
        ReadPreApprovalImport reading
    )
    {
        using var answer = await host.SendSheetAsync(import, reading);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<PreApprovalImport>())!; // a success has one
    }

    /// <returns>The fields of the request that are wrong.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        this MusterHost host,
        PreApprovalImport import,
        ReadPreApprovalImport reading
    )
    {
        using var answer = await host.SendSheetAsync(import, reading);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return [.. (await answer.Content.ReadFromJsonAsync<Problem>())!.Errors!.Keys]; // field errors
    }

    private static async Task<HttpResponseMessage> SendSheetAsync(
        this MusterHost host,
        PreApprovalImport import,
        ReadPreApprovalImport reading
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Route}/imports/{import.Id}/sheet");
        request.Content = JsonContent.Create(reading);
        request.Headers.Add("If-Match", $"\"{import.Version}\"");
        return await host.Admin.SendAsync(request);
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
            new CommitPreApprovalImport
            {
                Version = import.Version,
                ExistingUserAction = existing,
                ValidRowsOnly = validRowsOnly,
            }
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
