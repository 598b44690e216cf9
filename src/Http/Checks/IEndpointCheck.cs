namespace Muster.Http.Checks;

/// <summary>
/// One thing that must work before people and devices can rely on this server, asked when an administrator validates the endpoint. A module
/// registers one for what it owns: a provider of identities, a mail server.
/// </summary>
public interface IEndpointCheck
{
    /// <summary>Stable, snake_case: the console and scripts know the check by it.</summary>
    string Name { get; }

    /// <summary>
    /// Looks for real, within the few seconds after which <paramref name="ct"/> is cancelled. It calls only what is configured, and says what
    /// it found in words that hold no secret.
    /// </summary>
    Task<CheckFinding> RunAsync(CancellationToken ct);
}
