using System.Net;
using System.Net.Http.Json;
using Muster.Contracts.Access;

namespace Muster.TestKit.Hosting;

/// <summary>A browser with cookies on our own page.</summary>
public sealed class TestBrowser : IDisposable
{
    public TestBrowser(MusterHost host)
    {
        Http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies }) { BaseAddress = host.Url };
        Http.DefaultRequestHeaders.Add("X-Muster", "1");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public void Dispose() => Http.Dispose();

    public async Task<(int Status, string? Code)> SignInAsync(string name, string password, string? code = null) =>
        await TryPostAsync(
            "/api/session",
            new SignIn
            {
                Username = name,
                Password = password,
                Code = code,
            }
        );

    public async Task<(int Status, string? Code)> TryPostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(path, body);
        return await AdminCalls.CodeOfAsync(answer);
    }

    public async Task<(int Status, string? Code)> TryGetAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        return await AdminCalls.CodeOfAsync(answer);
    }

    public async Task<T> PostAsync<T>(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(path, body);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<T>())! // the API answers no null
            : throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public async Task<T> GetAsync<T>(string path) => (await Http.GetFromJsonAsync<T>(path))!; // as above
}
