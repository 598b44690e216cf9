using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.PreApproval;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Web.Looking;

/// <summary>Lists of expected devices: one that somebody looks at, one that counts.</summary>
internal sealed record Listed(Guid Open, Guid Done)
{
    private const string Route = "/api/pre-approvals";

    public static async Task<Listed> UploadAsync(MusterHost host)
    {
        var done = await CheckedAsync(
            host,
            "september.csv",
            """
            Name,Email,Ownership,Serial Number,Platform,Device Name
            Ingrid Halvorsen,ingrid@example.org,corporate,5CG4112QKZ,windows,Notebook
            Jonas Brandt,jonas@example.org,personal,R58N40ABCDE,android,
            """
        );
        await host.PostAsync<PreApprovalImport>(
            $"{Route}/imports/{done}/commit",
            new CommitPreApprovalImport { Version = (await ReachedAsync(host, done, "previewed")).Version }
        );
        await ReachedAsync(host, done, "committed");
        var open = await CheckedAsync(
            host,
            "october.csv",
            """
            Name;E-Mail;Ownership;Serial;Platform;Device Name;Mobile;Cost centre
            Ingrid Halvorsen;ingrid@example.org;corporate;5CG4112QKZ;windows;Notebook Halvorsen;+4791234567;4711
            Ingrid Halvorsen-Lie;ingrid@example.org;corporate;F9FZK0QXQ1GC;ipados;Tablet Halvorsen;;4711
            Tomasz Zieliński;tomasz@example;Corporate;1.23E+11;Linux;;12;
            Jonas Brandt;jonas@example.org;personal;R58N40ABCDE;android;;;
            """
        );
        return new Listed(open, done);
    }

    private static async Task<Guid> CheckedAsync(MusterHost host, string name, string text)
    {
        using var file = new StringContent(text);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", name } };
        using var answer = await host.Admin.PostAsync($"{Route}/import", form);
        var import = (await answer.Content.ReadFromJsonAsync<PreApprovalImport>())!; // it is no null
        using var map = new HttpRequestMessage(HttpMethod.Put, $"{Route}/imports/{import.Id}/mapping");
        map.Content = JsonContent.Create(
            new MapPreApprovalImport { Fields = [.. import.Columns.Select(column => column.Field)] }
        );
        map.Headers.Add("If-Match", $"\"{import.Version}\"");
        using var mapped = await host.Admin.SendAsync(map);
        mapped.EnsureSuccessStatusCode();
        await ReachedAsync(host, import.Id, "previewed");
        return import.Id;
    }

    private static Task<PreApprovalImport> ReachedAsync(MusterHost host, Guid id, string state) =>
        Eventually.GetAsync(
            async () =>
                await host.GetAsync<PreApprovalImport>($"{Route}/imports/{id}") is var now && now.State == state
                    ? now
                    : null,
            $"the import is {state}"
        );
}
