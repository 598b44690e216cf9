using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Muster.TestKit.Hosting;

namespace Muster.Integration.DevicePreparation;

/// <summary>What a script for Microsoft Graph sends, as text: its words are not ours.</summary>
internal static class GraphCalls
{
    public const string Policies = "/beta/deviceManagement/configurationPolicies";
    public const string Provisioning = "f1346770-5b25-470b-88bd-d5744ab7952c";
    public const string SetTarget = "setEnrollmentTimeDeviceMembershipTarget";
    public const string RetrieveTarget = "retrieveEnrollmentTimeDeviceMembershipTarget";
    public const string Prefix = "enrollment_autopilot_dpp_";
    public const string UserDriven = "80d33118-b7b4-40d8-b15f-81be745e053f_1";

    public static async Task<GraphAnswer> GraphAsync(
        this HttpClient client,
        string method,
        string path,
        string? body = null
    )
    {
        using var call = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            call.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var answer = await client.SendAsync(call);
        var text = await answer.Content.ReadAsStringAsync();
        return new GraphAnswer(
            (int)answer.StatusCode,
            text.Length == 0 ? default : JsonDocument.Parse(text).RootElement,
            answer.Headers.ToDictionary(
                header => header.Key,
                header => string.Join(',', header.Value),
                StringComparer.OrdinalIgnoreCase
            )
        );
    }

    /// <param name="settings">As JSON.</param>
    public static string Policy(string name, params string[] settings) =>
        JsonSerializer
            .Serialize(
                new
                {
                    name,
                    description = "d",
                    platforms = "windows10",
                    technologies = "enrollment",
                    roleScopeTagIds = new[] { "0" },
                    templateReference = new { templateId = UserDriven },
                    settings = Array.Empty<string>(),
                }
            )
            .Replace("[]", $"[{string.Join(',', settings)}]", StringComparison.Ordinal);

    public static string Choice(string setting, int value) =>
        Setting(
            new
            {
                settingDefinitionId = Prefix + setting,
                choiceSettingValue = new { children = Array.Empty<int>(), value = $"{Prefix}{setting}_{value}" },
            }
        );

    public static string Simple(string setting, object? value) =>
        Setting(new { settingDefinitionId = Prefix + setting, simpleSettingValue = new { value } });

    public static string Many(string setting, params string[] values) =>
        Setting(
            new
            {
                settingDefinitionId = Prefix + setting,
                simpleSettingCollectionValue = values.Select(value => new { value }),
            }
        );

    public static string Target(params Guid[] groups) =>
        JsonSerializer.Serialize(
            new
            {
                enrollmentTimeDeviceMembershipTargets = groups.Select(group => new
                {
                    targetType = "staticSecurityGroup",
                    targetId = group,
                    more = "unknown members are no fault",
                }),
            }
        );

    public static string JustInTime(params Guid[] groups) =>
        JsonSerializer.Serialize(
            new { justInTimeAssignments = new { targetType = "entraSecurityGroup", target = groups } }
        );

    public static async Task<Guid> GraphPolicyAsync(this MusterHost host, string name, params string[] settings) =>
        (await host.Admin.GraphAsync("POST", Policies, Policy(name, settings))).Made;

    /// <summary>A group that the provisioning service principal owns, made as scripts do.</summary>
    public static async Task<Guid> PostedGroupAsync(this MusterHost host, string name) =>
        (
            await host.Admin.GraphAsync(
                "POST",
                "/beta/groups",
                JsonSerializer
                    .Serialize(
                        new
                        {
                            displayName = name,
                            mailEnabled = false,
                            mailNickname = "x",
                            securityEnabled = true,
                            bound = new[] { $"https://graph.microsoft.com/v1.0/servicePrincipals/{Provisioning}" },
                        }
                    )
                    .Replace("bound", "owners@odata.bind", StringComparison.Ordinal)
            )
        ).Made;

    public static async Task<Guid> UserGroupAsync(this MusterHost host, string name)
    {
        using var answer = await host.Admin.PostAsJsonAsync("/api/user-groups", new { name });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static string Setting(object instance) => JsonSerializer.Serialize(new { settingInstance = instance });
}

internal sealed record GraphAnswer(int Status, JsonElement Body, IReadOnlyDictionary<string, string> Headers)
{
    public Guid Made =>
        Status == 201
            ? Body.GetProperty("id").GetGuid()
            : throw new InvalidOperationException($"{Status}: {Body.GetRawText()}");

    public JsonElement Error =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("error", out var error)
            ? error
            : throw new InvalidOperationException($"{Status} is no error of OData: {Body}");

    public string Message => Error.GetProperty("message").GetString()!; // every error has one

    public (int Status, string? Code) Refusal => (Status, Error.GetProperty("code").GetString());

    /// <summary>Whether a target is valid, and the code with its group.</summary>
    public (bool Succeeded, string? Code, Guid? Group) Validation
    {
        get
        {
            var succeeded = Body.GetProperty("validationSucceeded").GetBoolean();
            var statuses = Body.GetProperty("enrollmentTimeDeviceMembershipTargetValidationStatuses");
            if (statuses.GetArrayLength() == 0)
            {
                return (succeeded, null, null);
            }

            var status = statuses[0];
            status.GetProperty("validationSucceeded").GetBoolean().ShouldBe(succeeded);
            return (
                succeeded,
                status.GetProperty("targetValidationErrorCode").GetString(),
                status.GetProperty("targetId").GetGuid()
            );
        }
    }
}
