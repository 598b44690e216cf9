namespace Muster.Agent.Delivery.Items.Apps;

/// <summary>Installs apps of one kind. May be cut off anywhere, and is then called again.</summary>
internal interface IAppInstaller
{
    /// <summary>As in the document.</summary>
    string Kind { get; }

    MachinePlatform Platform { get; }

    /// <summary>Whether it can install for a user.</summary>
    bool KnowsUsers => false;

    /// <summary>What it knows beside the rules of the app; without rules this alone decides.</summary>
    Task<bool> IsThereAsync(AppWork app, CancellationToken ct);

    /// <summary>Calls <see cref="AppWork.Begin"/> before it changes anything.</summary>
    Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct);

    /// <summary>Takes off what <see cref="AppWork.Memory"/> says; that is never null.</summary>
    Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct);
}
