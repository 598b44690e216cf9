using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.SecondPerson.Setting;

internal static class SettingEndpoints
{
    public static void MapSecondPersonSetting(this IEndpointRouteBuilder proposals)
    {
        proposals
            .MapGet("/setting", ShowAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("GetSecondPersonSetting")
            .WithSummary("Whether changes of apps, scripts and agent policies wait for a second person");
        proposals
            .MapPut("/setting", ChangeAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ChangeSecondPersonSetting")
            .WithSummary("Say whether changes wait for a second person; what waits goes on waiting")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Ok<SecondPersonSetting>> ShowAsync(Database database, CancellationToken ct) =>
        TypedResults.Ok(await database.ReadAsync(SecondPersonRule.ReadAsync, ct));

    private static async Task<Results<Ok<SecondPersonSetting>, ProblemHttpResult>> ChangeAsync(
        ChangeSecondPerson body,
        HttpContext context,
        ChangeSettingVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        if (Words.Read<SecondPersonMode>(body.SecondPerson, "secondPerson", errors) is not { } mode)
        {
            return errors.ToProblem();
        }

        var (done, now) = await verb.RunAsync(mode, version, Actor.Of(context.User), ct);
        return done ? TypedResults.Ok(now) : IfMatch.Moved(now);
    }
}

internal sealed class ChangeSettingVerb(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public Task<(bool Done, SecondPersonSetting Now)> RunAsync(
        SecondPersonMode mode,
        long version,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await engine.EnterAloneAsync(db, "second-person", token);
                var row = await db.Set<SecondPersonRow>().AsTracking().SingleOrDefaultAsync(token);
                if ((row?.RowVersion ?? 0) != version)
                {
                    return (false, await SecondPersonRule.ReadAsync(db, token));
                }

                var (was, now) = (row?.Mode ?? SecondPersonMode.Auto, clock.GetUtcNow());
                if (was == mode)
                {
                    return (true, await SecondPersonRule.ReadAsync(db, token));
                }

                if (row is null)
                {
                    row = new SecondPersonRow
                    {
                        Name = SecondPersonRow.TheOne,
                        ChangedBy = by.Name,
                        ChangedAt = now,
                    };
                    db.Add(row);
                }

                (row.Mode, row.ChangedBy, row.ChangedAt) = (mode, by.Name, now);
                db.Record(by, new SecondPersonChanged(EnumText.Of(was), EnumText.Of(mode)), clock);
                db.Publish(new ProposalChanged(Guid.Empty, version + 1), now);
                await Database.FlushAsync(db, token);
                return (true, await SecondPersonRule.ReadAsync(db, token));
            },
            ct
        );
}
