using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Policies;

namespace Muster.TestKit.Hosting;

/// <summary>What an administrator does with configuration policies.</summary>
public static class PolicyCalls
{
    public const string Route = "/api/configuration-policies";
    public const string Camera = "./Device/Vendor/MSFT/Policy/Config/Camera/AllowCamera";

    /// <summary>A Windows policy that sets these nodes to these numbers.</summary>
    public static string Csp(params (string Uri, int Value)[] settings) =>
        $"{{\"settings\":[{string.Join(',', settings.Select(setting => $"{{\"locUri\":\"{setting.Uri}\",\"format\":\"int\",\"value\":{setting.Value}}}"))}]}}";

    public static ConfigurationPolicyDraft Draft(string name, string content, string kind = "windows_csp") =>
        new()
        {
            Name = name,
            Kind = kind,
            Content = content,
        };

    public static Task<ConfigurationPolicy> CreatePolicyAsync(this MusterHost host, ConfigurationPolicyDraft draft) =>
        host.PostAsync<ConfigurationPolicy>(Route, draft);

    public static Task<ConfigurationPolicy> PolicyAsync(this MusterHost host, Guid id) =>
        host.GetAsync<ConfigurationPolicy>($"{Route}/{id}");

    public static async Task<IReadOnlyList<ConfigurationPolicyVersion>> PolicyVersionsAsync(
        this MusterHost host,
        Guid id
    ) => (await host.GetAsync<Page<ConfigurationPolicyVersion>>($"{Route}/{id}/versions")).Items;

    public static async Task<ConfigurationPolicy> ChangePolicyAsync(
        this MusterHost host,
        ConfigurationPolicy seen,
        string content,
        string? note = null
    )
    {
        using var answer = await host.PutPolicyAsync(
            seen,
            new ConfigurationPolicyChange
            {
                Name = seen.Name,
                Description = seen.Description,
                Content = content,
                Note = note,
            }
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<ConfigurationPolicy>())!; // the API answers no null
    }

    public static Task<HttpResponseMessage> PutPolicyAsync(
        this MusterHost host,
        ConfigurationPolicy seen,
        ConfigurationPolicyChange change
    ) => host.SendAsync(HttpMethod.Put, seen, change);

    public static async Task<(int Status, string? Code)> TryPutPolicyAsync(
        this MusterHost host,
        ConfigurationPolicy seen,
        ConfigurationPolicyChange change
    )
    {
        using var answer = await host.PutPolicyAsync(seen, change);
        return await AdminCalls.CodeOfAsync(answer);
    }

    public static async Task<(int Status, string? Code)> TryDeletePolicyAsync(
        this MusterHost host,
        ConfigurationPolicy seen
    )
    {
        using var answer = await host.SendAsync(HttpMethod.Delete, seen, body: null);
        return await AdminCalls.CodeOfAsync(answer);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        this MusterHost host,
        HttpMethod method,
        ConfigurationPolicy seen,
        object? body
    )
    {
        using var call = new HttpRequestMessage(method, $"{Route}/{seen.Id}")
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        call.Headers.TryAddWithoutValidation("If-Match", $"\"{seen.Version}\"");
        return await host.Admin.SendAsync(call);
    }
}
