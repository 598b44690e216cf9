using Muster.Modules.Audit;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Apps.Create;

/// <summary>Makes an app, or lets it wait for a second person.</summary>
internal sealed class CreateAppVerb(
    Database database,
    AppWriting writing,
    AppView view,
    AppProposals proposals,
    TimeProvider clock
)
{
    public Task<AppWritten> RunAsync(CheckedApp wanted, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await writing.EnterAloneAsync(db, token);
                var (refusal, app) = await AppRoom.FitAsync(db, wanted, app: null, clock.GetUtcNow(), token);
                if (refusal is not null)
                {
                    return new AppWritten(refusal, null, null);
                }

                if (await SecondPersonRule.IsRequiredAsync(db, token))
                {
                    return await proposals.ProposeAsync(db, target: null, app, by, token);
                }

                var made = await writing.PutAsync(db, null, app, new VersionMaker(by.Name, null), null, by, token);
                return new AppWritten(null, await view.OfAsync(db, made!, token), null); // a new one is never what it was
            },
            ct
        );
}
