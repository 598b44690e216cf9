using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.Contracts.Directories;
using Muster.TestKit.Directories;
using Muster.TestKit.Hosting;
using Muster.TestKit.OpenId;

namespace Muster.Web.Looking;

/// <summary>An identity provider with rules for everything and for a group, and a directory.</summary>
internal static class Trusted
{
    /// <param name="group">What one of its rules is limited to.</param>
    /// <param name="person">An operator who is known there.</param>
    public static async Task<Guid> ProviderAsync(MusterHost host, Guid group, Guid person)
    {
        var draft = ProviderCalls.DraftFor("https://id.example.com/realms/company");
        var site = ProviderCalls.RuleFor("site-berlin", "approver") with { Everything = false, Groups = [group] };
        var made = await host.AddProviderAsync(draft with { Rules = [.. draft.Rules, site] });
        using var linked = await host.Admin.PostAsJsonAsync(
            $"/api/operators/{person}/identities",
            new LinkIdentity { ProviderId = made.Id, Subject = "8f14e45f-lena" }
        );
        linked.EnsureSuccessStatusCode();
        return made.Id;
    }

    /// <summary>It is only entered: nobody asks it.</summary>
    public static async Task<Guid> DirectoryAsync(MusterHost host) =>
        (
            await host.AddDirectoryAsync(
                new DirectoryDraft
                {
                    Name = "corp.example.com",
                    Servers = ["dc1.corp.example.com:636", "dc2.corp.example.com:636"],
                    Security = "ldaps",
                    BindDn = "CN=Muster,OU=Services,DC=corp,DC=example,DC=com",
                    BindPassword = "only entered",
                    BaseDn = "OU=People,DC=corp,DC=example,DC=com",
                }
            )
        ).Id;
}
