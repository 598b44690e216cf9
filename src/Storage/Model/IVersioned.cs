namespace Muster.Storage.Model;

/// <summary>A row whose version the unit of work counts up on every change; an update of another version than the one read is refused.</summary>
public interface IVersioned
{
    long RowVersion { get; }
}
