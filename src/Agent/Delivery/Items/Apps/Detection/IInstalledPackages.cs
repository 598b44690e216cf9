namespace Muster.Agent.Delivery.Items.Apps.Detection;

/// <summary>What this system's manager of packages says is installed.</summary>
internal interface IInstalledPackages
{
    bool IsName(string name);

    /// <param name="least">Null: any version.</param>
    Task<bool> HasAsync(string name, string? least, CancellationToken ct);
}
