using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Access;
using Muster.Contracts.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Web.Support;

/// <summary>How somebody comes to be let in, without a browser.</summary>
internal static class AccessSteps
{
    /// <summary>An operator who took an invitation.</summary>
    /// <returns>The cookie of their session.</returns>
    public static async Task<string> JoinAsync(this MusterHost host, string username, params RoleGrant[] grants)
    {
        var invitation = await host.InviteAsync(username, grants);
        var secret = invitation.Url.Split('#')[1];
        return await host.CookieAsync(
            "/api/invitations/accept",
            new AcceptInvitation { Secret = secret, Password = AccessCalls.Password }
        );
    }

    public static async Task<Operator> OperatorAsync(this MusterHost host, string username) =>
        (await host.GetAsync<Page<Operator>>("/api/operators?limit=200")).Items.Single(row => row.Username == username);

    public static Task<DeviceGroup> GroupAsync(this MusterHost host, string name, string? description = null) =>
        host.PostAsync<DeviceGroup>(
            "/api/device-groups",
            new DeviceGroupDraft { Name = name, Description = description }
        );

    public static async Task<HandOffStarted> StartHandOffAsync(this MusterHost host, string computer)
    {
        using var answer = await host.CallAsync("/api/hand-offs", new StartHandOff { Computer = computer });
        return (await answer.Content.ReadFromJsonAsync<HandOffStarted>())!; // the API answers no null
    }

    public static string Path(this Invitation invitation) => $"/invitation#{invitation.Url.Split('#')[1]}";

    public static string Path(this HandOffStarted asked) => $"/hand-off?code={asked.UserCode}";

    /// <summary>Calls without being known.</summary>
    public static async Task<HttpResponseMessage> CallAsync(this MusterHost host, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("X-Muster", "1");
        request.Content = JsonContent.Create(body, body.GetType());
        return await host.Anonymous.SendAsync(request);
    }

    /// <summary>The session that an answer opens.</summary>
    public static async Task<string> CookieAsync(this MusterHost host, string path, object body)
    {
        using var answer = await host.CallAsync(path, body);
        return answer
            .Headers.GetValues("Set-Cookie")
            .Single(set => set.StartsWith("muster=", StringComparison.Ordinal))
            .Split(';')[0]["muster=".Length..];
    }
}
