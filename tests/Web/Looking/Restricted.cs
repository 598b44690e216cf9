using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.Restrictions;
using Muster.TestKit.Hosting;

namespace Muster.Web.Looking;

/// <summary>Rules about who may not come in.</summary>
internal static class Restricted
{
    public static async Task<Guid> RestrictAsync(MusterHost host)
    {
        var limit = new EnrollmentRestrictionDraft
        {
            Name = "Five laptops",
            Kind = "device_limit",
            Effect = "ask",
            Enabled = true,
            DeviceLimit = 5,
        };
        await host.PostAsync<EnrollmentRestriction>("/api/enrollment-restrictions", limit);
        var oldest = limit with
        {
            Name = "No Ubuntu before 24.04",
            Kind = "minimum_os",
            Effect = "refuse",
            OsName = "Ubuntu",
            MinimumVersion = "24.04",
            DeviceLimit = null,
        };
        var made = await host.PostAsync<EnrollmentRestriction>("/api/enrollment-restrictions", oldest);
        using var hook = new HttpRequestMessage(HttpMethod.Put, "/api/policy-hook")
        {
            Content = JsonContent.Create(
                new PolicyHookDraft { Enabled = false, Url = "https://hook.example.org/muster/admission" }
            ),
        };
        hook.Headers.IfMatch.Add(new EntityTagHeaderValue("\"0\""));
        (await host.Admin.SendAsync(hook)).EnsureSuccessStatusCode();
        return made.Id;
    }
}
