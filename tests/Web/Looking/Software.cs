using System.Net.Http.Json;
using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;

namespace Muster.Web.Looking;

/// <summary>What devices can be given and run, and a change that waits for a second person.</summary>
public sealed record Software(Guid App, Guid Script, Guid Proposal)
{
    private const string Text = "#!/bin/sh\nset -eu\nfind /var/log -name '*.gz' -mtime +30 -delete\n";

    /// <summary>While one person manages policies: then nothing waits.</summary>
    public static async Task<Software> MakeAsync(MusterHost host)
    {
        var draft = new AppDraft
        {
            Name = "Firefox ESR",
            Publisher = "Mozilla",
            Platform = "linux",
            Kind = "apt",
            PackageId = "firefox-esr",
        };
        var app = await host.PostAsync<App>("/api/apps", draft);
        await PutAsync(host, $"/api/apps/{app.Id}", app.Version, draft with { Description = "For everybody" });
        var script = new ScriptDraft
        {
            Name = "Clean old logs",
            Description = "Logs of more than a month",
            Interpreter = "sh",
            Platform = "linux",
            Content = Text,
        };
        var made = await host.PostAsync<Script>("/api/scripts", script);
        await PutAsync(host, "/api/proposals/setting", 0, new ChangeSecondPerson { SecondPerson = "always" });
        using var waits = await PutAsync(
            host,
            $"/api/scripts/{made.Id}",
            made.Version,
            script with
            {
                Content = Text.Replace("+30", "+14", StringComparison.Ordinal),
                Note = "The disks of the kiosks are small",
            }
        );
        var proposal = await waits.Content.ReadFromJsonAsync<Proposal>();
        return new Software(app.Id, made.Id, proposal!.Id); // it waits
    }

    private static async Task<HttpResponseMessage> PutAsync(MusterHost host, string path, long version, object body)
    {
        using var call = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = JsonContent.Create(body, body.GetType()),
        };
        call.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        var answer = await host.Admin.SendAsync(call);
        return answer.EnsureSuccessStatusCode();
    }
}
