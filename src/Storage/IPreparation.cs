namespace Muster.Storage;

/// <summary>What has to be done before the server answers, in the order of registration: migrations, keys, the first administrator.</summary>
public interface IPreparation
{
    Task RunAsync(CancellationToken ct);
}
