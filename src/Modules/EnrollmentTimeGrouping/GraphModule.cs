using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.EnrollmentTimeGrouping.Graph;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Groups;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Targets;

namespace Muster.Modules.EnrollmentTimeGrouping;

/// <summary>
/// The routes of Microsoft Graph that scripts for device preparation call, by the verbs of our own API. They are described by Microsoft, so the
/// document of our API leaves them out.
/// </summary>
public static class GraphModule
{
    internal static IServiceCollection AddGraph(this IServiceCollection services) =>
        services
            .AddSingleton<GraphPolicies>()
            .AddSingleton<MergePolicyVerb>()
            .AddSingleton<CreateGroupVerb>()
            .AddSingleton<IProblemDetailsWriter, GraphErrors>()
            .AddJson(GraphJson.Default);

    /// <summary>Before routing: reads both forms of a key, and names every answer, refusals included, as Graph does.</summary>
    public static void UseGraph(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (ApiPaths.AreOfGraph(context.Request.Path))
                {
                    // At the start of the answer: a fault clears what was set until then.
                    context.Response.OnStarting(CallIds.Write, context);
                    context.Request.Path = KeyForms.Plain(context.Request.Path);
                }

                return next(context);
            }
        );

    public static void MapGraph(this IEndpointRouteBuilder app)
    {
        var graph = app.MapGroup(ApiPaths.Graph).ExcludeFromDescription();
        graph.MapGraphPolicies();
        graph.MapGraphTargets();
        graph.MapGraphGroups();
        graph.MapServicePrincipals();
    }
}
