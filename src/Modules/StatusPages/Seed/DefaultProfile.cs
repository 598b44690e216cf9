using Microsoft.EntityFrameworkCore;
using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage;
using Muster.Storage.Writing;
using EspProfile = Muster.Modules.StatusPages.Internal.EspProfile;

namespace Muster.Modules.StatusPages.Seed;

/// <summary>There is always one profile for every device; two nodes that start together make one.</summary>
internal sealed class DefaultProfile(Database database, IDatabaseEngine engine, TimeProvider clock) : IPreparation
{
    private static readonly EspContent Content = new(
        "Default ESP",
        "Applies to every device that no other profile is assigned to.",
        EspProfileStatus.Active,
        new EspSettings
        {
            BlockingApps =
            [
                App("Microsoft.Office", "Microsoft 365 Apps"),
                App("Microsoft.CompanyPortal", "Company Portal"),
                App("vpn-client", "VPN Client"),
            ],
            TimeoutMinutes = EspInput.DefaultTimeout,
            ShowProgress = true,
            DeviceBlock = true,
            ShowAccountProgress = true,
            AccountBlock = false,
            AllowSkip = true,
            ShowErrorDetails = true,
            AllowRetry = true,
            AllowReset = false,
            AllowUseOnFailure = false,
            AllowLogCollection = false,
            OnlyOobe = false,
            TechnicianPhaseMode = "all_apps",
            QualityUpdates = false,
        },
        []
    );

    public async Task RunAsync(CancellationToken ct)
    {
        if (await database.ReadAsync((db, token) => db.Set<EspProfile>().AnyAsync(row => row.IsDefault, token), ct))
        {
            return;
        }

        await database.WriteAsync(
            async (db, token) =>
            {
                await ProfileRoom.EnterAloneAsync(engine, db, token);
                var missing = !await db.Set<EspProfile>().AnyAsync(row => row.IsDefault, token);
                if (missing)
                {
                    var made = EspProfile.Create(
                        Uuid7.New<EspProfileId>(clock),
                        Content,
                        EspProfile.LastOfAll,
                        Actor.System.Name,
                        clock.GetUtcNow()
                    );
                    db.Add(made);
                    db.Record(
                        Actor.System,
                        new EspProfileCreated(made.Id.Value, made.Name, CopyOf: null, ProfileText.Of(made, [])),
                        clock
                    );
                }

                return missing;
            },
            ct
        );
    }

    private static BlockingApp App(string id, string name) =>
        new()
        {
            AppId = id,
            Name = name,
            Required = true,
        };
}
