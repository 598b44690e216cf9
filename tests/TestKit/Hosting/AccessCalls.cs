using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.Contracts.Devices;
using Muster.TestKit.Devices;

namespace Muster.TestKit.Hosting;

/// <summary>What an administrator does about who may do what.</summary>
public static class AccessCalls
{
    public const string Password = "a-password-of-their-own";

    public static RoleGrant Everywhere(string role) => new() { Role = role, Everything = true };

    public static RoleGrant Over(string role, params Guid[] groups) =>
        new()
        {
            Role = role,
            Everything = false,
            Groups = groups,
        };

    public static Task<Invitation> InviteAsync(this MusterHost host, string name, params RoleGrant[] grants) =>
        host.PostAsync<Invitation>("/api/operators", new InviteOperator { Username = name, Grants = grants });

    public static string SecretOf(Invitation invitation) => new Uri(invitation.Url).Fragment[1..];

    /// <summary>A new operator who has accepted the invitation, in a browser of their own.</summary>
    public static async Task<TestBrowser> OperatorAsync(this MusterHost host, string name, params RoleGrant[] grants)
    {
        var invitation = await host.InviteAsync(name, grants);
        var browser = new TestBrowser(host);
        await browser.PostAsync<Session>(
            "/api/invitations/accept",
            new AcceptInvitation { Secret = SecretOf(invitation), Password = Password }
        );
        return browser;
    }

    public static Task<NewToken> ServiceTokenAsync(this MusterHost host, string name, params RoleGrant[] grants) =>
        host.PostAsync<NewToken>("/api/tokens", new CreateServiceToken { Name = name, Grants = grants });

    /// <summary>Calls with this token.</summary>
    public static HttpClient With(this MusterHost host, NewToken token)
    {
        var client = new HttpClient { BaseAddress = host.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
        return client;
    }

    public static Task<DeviceGroup> CreateGroupAsync(this MusterHost host, string name) =>
        host.PostAsync<DeviceGroup>("/api/device-groups", new DeviceGroupDraft { Name = name });

    public static async Task JoinAsync(this MusterHost host, DeviceGroup group, Guid device)
    {
        using var answer = await host.Admin.PostAsJsonAsync($"/api/device-groups/{group.Id}/devices/{device}", new { });
        answer.EnsureSuccessStatusCode();
    }

    public static async Task<Device> DeviceAsync(this MusterHost host, TestDevice device)
    {
        var devices = await host.GetAsync<Contracts.Page<Device>>("/api/devices?limit=200");
        return devices.Items.Single(row => row.Fingerprint == device.Fingerprint);
    }
}
