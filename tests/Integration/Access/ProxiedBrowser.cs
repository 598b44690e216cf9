using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access;

/// <summary>A browser with cookies at an address of the test's choice, as a trusted proxy passes it on.</summary>
internal sealed class ProxiedBrowser : IDisposable
{
    private readonly MusterHost host;
    private readonly HttpClient http;

    public ProxiedBrowser(MusterHost host, string address)
    {
        this.host = host;
        http = new HttpClient(new TlsCookies()) { BaseAddress = host.Url };
        http.DefaultRequestHeaders.Add("X-Muster", "1");
        http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
    }

    public async Task<(int Status, string? Code)> SignInAsync(string password)
    {
        using var answer = await http.PostAsJsonAsync(
            "/api/session",
            new SignIn { Username = "admin", Password = password }
        );
        return await AdminCalls.CodeOfAsync(answer);
    }

    public async Task AcceptInvitationAsync(string name)
    {
        var invitation = await host.InviteAsync(name, Everywhere("viewer"));
        using var answer = await http.PostAsJsonAsync(
            "/api/invitations/accept",
            new AcceptInvitation { Secret = SecretOf(invitation), Password = Password }
        );
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => http.Dispose();
}
