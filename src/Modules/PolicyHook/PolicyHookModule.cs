using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Keys;
using Muster.Modules.PolicyHook.Addresses;
using Muster.Modules.PolicyHook.Admit;
using Muster.Modules.PolicyHook.Ask;
using Muster.Modules.PolicyHook.Call;
using Muster.Modules.PolicyHook.Internal;
using Muster.Modules.PolicyHook.Manage;
using Muster.Modules.PolicyHook.Prune;
using Muster.Modules.PolicyHook.Test;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook;

/// <summary>A program of the organisation's own that is asked whether a device may come in.</summary>
public static class PolicyHookModule
{
    public static IServiceCollection AddPolicyHook(
        this IServiceCollection services,
        Action<PolicyHookOptions> configure
    ) =>
        services
            .Configure(configure)
            .AddSingleton<IModelPart, PolicyHookModel>()
            .AddSingleton<IAdmissionRule, PolicyHookRule>()
            .AddSingleton<IPlacement, PolicyHookPlacement>()
            .AddSingleton<ISealedRows, HookBoxes>()
            .AddSingleton<HookResolver>((host, ct) => Dns.GetHostAddressesAsync(host, ct))
            .AddSingleton<HookDialer>(HookClient.DialAsync)
            .AddSingleton<AddressGuard>()
            .AddSingleton<HookClient>()
            .AddSingleton<HookGate>()
            .AddSingleton<HookCalls>()
            .AddSingleton<Asking>()
            .AddSingleton<PolicyHookInput>()
            .AddSingleton<PolicyHookVerbs>()
            .AddSingleton<TestVerb>()
            .AddSingleton<IRecurringJob, AnswerPruning>()
            .AddJson(PolicyHookJson.Default);

    public static void MapPolicyHook(this IEndpointRouteBuilder api)
    {
        var hook = api.MapGroup("/policy-hook").WithTags("Policy Hook");
        hook.MapManage();
        hook.MapTest();
    }
}
