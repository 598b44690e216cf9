using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Configuration.Conflicts;
using Muster.Modules.Policies.Configuration.Diff;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.Configuration.Versions;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Validate;

internal static class ValidateEndpoint
{
    public static void MapValidate(this IEndpointRouteBuilder policies) =>
        policies
            .MapPost("/validate", ValidateAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .TakesContent()
            .WithName("ValidateConfigurationPolicy")
            .WithSummary("What saving would say of a content, and change; nothing is saved")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ConfigurationValidation>, ProblemHttpResult>> ValidateAsync(
        ValidateConfigurationPolicy body,
        ReadVersions versions,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var kind = PolicyInput.Kind(body.Kind, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        ReadVersion? saved = null;
        if (body.PolicyId is { } id)
        {
            var reading = await versions.OfAsync(id, number: null, ct);
            saved = reading.Read;
            // What cannot be opened is compared with nothing: saving anew is what mends it.
            if (saved is null ? reading.Refusal != PolicyRefusal.ContentUnreadable : saved.Policy.Kind != kind)
            {
                return PolicyProblems.NotFound();
            }
        }

        var content = CheckedContent.Of(kind, body.Content);
        ConfigurationPolicyId? savedId = body.PolicyId is { } of ? new ConfigurationPolicyId(of) : null;
        return TypedResults.Ok(
            new ConfigurationValidation
            {
                Faults = ContentView.FindingsOf(content.Document.Faults),
                Warnings = ContentView.FindingsOf(content.Document.Warnings),
                Settings = ContentView.SettingsOf(content.Document),
                Changes = saved is null ? [] : SettingsDiff.Between(saved.Content.Document, content.Document),
                Conflicts = await database.ReadAsync(
                    (db, token) => ConflictQuery.OfContentAsync(db, content, savedId, token),
                    ct
                ),
            }
        );
    }
}
