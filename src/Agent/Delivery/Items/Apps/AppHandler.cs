using Muster.Agent.Delivery.Items.Apps.Detection;

namespace Muster.Agent.Delivery.Items.Apps;

/// <summary>Apps: what installs them by kind, and the rules that say whether they are there.</summary>
internal sealed class AppHandler(
    IReadOnlyList<IAppInstaller> installers,
    DetectionRules rules,
    MachinePlatform platform
) : IItemHandler
{
    private const string RestartNeeded = "restart_needed";

    public string Kind => "app";

    public PackageNeed? NeedOf(ItemWork work)
    {
        try
        {
            var app = AppWork.Of(work);
            InstallerOf(app);
            return app.Document is { PackageSha256: { } sha256, PackageSizeBytes: { } size }
                ? new PackageNeed(sha256, size)
                : null;
        }
        catch (ItemStop)
        {
            return null; // ApplyAsync tells why
        }
    }

    public Task<bool> IsThereAsync(ItemWork work, CancellationToken ct) =>
        ItemStop.LookAsync(async () =>
        {
            var app = AppWork.Of(work);
            return app is not { Memory: not null, IsRemembered: false } // an older package is here
                && !app.WasCutOff
                && await HoldsAsync(app, ct);
        });

    public Task<ItemOutcome> ApplyAsync(ItemWork work, CancellationToken ct) =>
        ItemStop.CatchAsync(async () =>
        {
            var app = AppWork.Of(work);
            var outcome = await InstallerOf(app).InstallAsync(app, ct);
            if (outcome.Result != ItemResult.Done)
            {
                return outcome;
            }

            if (!await HoldsAsync(app, ct))
            {
                return outcome.Code == RestartNeeded
                    ? ItemOutcome.Failed(RestartNeeded, "It is installed, and found only after a restart.")
                    : ItemOutcome.Failed(
                        "not_detected",
                        $"The installer says it is done, and the app is not found. {outcome.Detail}".Trim()
                    );
            }

            app.End();
            return app.Document.RequiresRestart ? outcome with { Code = RestartNeeded } : outcome;
        });

    public Task<ItemOutcome> RemoveAsync(ItemWork work, CancellationToken ct) =>
        ItemStop.CatchAsync(async () =>
        {
            var app = AppWork.Of(work);
            if (app.Memory is not { } memory)
            {
                return ItemOutcome.Done;
            }

            if (memory.WasThere)
            {
                return new ItemOutcome(ItemResult.Done, "was_there", "It was here before Muster, so it stays.");
            }

            var outcome = await InstallerOf(app).UninstallAsync(app, ct);
            if (outcome.Result == ItemResult.Done)
            {
                app.Forget();
            }

            return outcome;
        });

    private async Task<bool> HoldsAsync(AppWork app, CancellationToken ct)
    {
        var installer = InstallerOf(app);
        foreach (var check in app.Document.Detection)
        {
            if (!await rules.HoldsAsync(check, ct))
            {
                return false;
            }
        }

        return await installer.IsThereAsync(app, ct);
    }

    private IAppInstaller InstallerOf(AppWork app)
    {
        var document = app.Document;
        var installer = installers.FirstOrDefault(one => one.Kind == document.Kind);
        if (installer?.Platform != platform)
        {
            throw ItemStop.Unsupported("other_platform", $"Apps of the kind {document.Kind} are not for this system.");
        }

        return document.Context == "system" || (document.Context == "user" && installer.KnowsUsers)
            ? installer
            : throw ItemStop.Unsupported(
                "user_context",
                $"Apps of the kind {document.Kind} are installed for the whole machine only."
            );
    }
}
