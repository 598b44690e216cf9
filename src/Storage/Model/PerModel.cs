using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Muster.Storage.Model;

/// <summary>A compiled query belongs to one model; a process that serves two databases, as the tests do, has two.</summary>
public sealed class PerModel<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    public TQuery Of(MusterDbContext db) => compiled.GetValue(db.Model, _ => compile());
}
