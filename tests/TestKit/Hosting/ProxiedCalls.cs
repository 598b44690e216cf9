using System.Net.Http.Json;
using Muster.Contracts.Access;

namespace Muster.TestKit.Hosting;

/// <summary>Calls from addresses of the test's choice, as a trusted proxy passes them on.</summary>
public static class ProxiedCalls
{
    /// <summary>Settings of a server that believes this computer.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MUSTER_BEHIND_PROXY"] = "1",
            ["MUSTER_TRUSTED_PROXIES"] = "127.0.0.1",
            ["MUSTER_PUBLIC_URL"] = "https://muster.example",
        };

    public static async Task<HttpResponseMessage> SendFromAsync(
        this HttpClient client,
        string address,
        HttpRequestMessage call
    )
    {
        call.Headers.Add("X-Forwarded-For", address);
        return await client.SendAsync(call);
    }

    public static async Task<HttpResponseMessage> SignInFromAsync(
        this MusterHost host,
        string address,
        string name,
        string password = "not-the-password"
    )
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = JsonContent.Create(new SignIn { Username = name, Password = password }),
        };
        call.Headers.Add("X-Muster", "1");
        return await host.Anonymous.SendFromAsync(address, call);
    }
}
